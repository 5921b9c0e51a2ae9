import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { fill } from '../src/i18n/template';
import { dayText } from './dayText';
import type { PaneProps } from './paneProps';
import { plainName } from '../src/schema/plainName';
import type { PaneState } from './state/paneState';

const useStripStyles = makeStyles({
  strip: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    marginTop: 'auto',
    padding: '6px 12px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  // A name of any length leaves room for the pane.
  name: {
    ...typographyStyles.body1Strong,
    margin: 0,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
  },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  facts: {
    ...typographyStyles.caption1,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    color: tokens.colorNeutralForeground2,
  },
});

/**
 * The client that the selected row or cell is about, at the foot of the pane; nothing when it is about none. It follows every
 * selection, so that it is a region to go to and nothing that is read out.
 */
export function ClientStrip({ state, store }: PaneProps) {
  const styles = useStripStyles();
  const { client, texts } = state;
  if (!client) return null;
  const { title, openDossier } = texts.pane.client;
  const wanted = plainName(client.name);
  const hasDossier = state.survey?.dossierSheets.some((one) => plainName(one.client) === wanted) === true;
  return (
    <section className={styles.strip} aria-label={title} aria-live="off">
      <p className={styles.name} title={client.name}>
        {title}: {client.name}
      </p>
      <ul className={styles.facts}>
        {clientFacts(state).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {hasDossier && (
          <li>
            <Link as="button" className={styles.link} onClick={() => void store.dossiers.open(client.name)}>
              {openDossier}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

/** What is to tell of the selected client, in words. */
export function clientFacts({ client, texts, language }: Pick<PaneState, 'client' | 'texts' | 'language'>): string[] {
  if (!client) return [];
  const words = texts.pane.client;
  const facts: string[] = [];
  if (client.deals) {
    const { open, won, lost, declined } = client.deals;
    const gaps = { open: String(open), won: String(won), lost: String(lost), declined: String(declined) };
    const sentence = declined > 0 ? words.dealsDeclined : words.deals;
    facts.push(open + won + lost + declined === 0 ? words.noDeals : fill(sentence, gaps));
  }
  if (client.moneyWon.length > 0) {
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    const sums = client.moneyWon.map(({ amount, currency }) =>
      currency === null ? format.format(amount) : `${format.format(amount)} ${currency}`,
    );
    facts.push(fill(words.money, { money: sums.join(' + ') }));
  }
  if (client.contact) {
    const { last } = client.contact;
    facts.push(last === null ? words.noContact : fill(words.contact, { date: dayText(last, language) }));
  }
  if (client.manager !== null) facts.push(fill(words.manager, { name: client.manager }));
  return facts;
}
