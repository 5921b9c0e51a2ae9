import type { Dictionary } from '../../src/i18n/dictionary';
import { fill } from '../../src/i18n/template';
import type { CaseResult } from '../../src/selfcheck/runSelfCheck';
import type { SelfCheckReport } from '../../src/selfcheck/selfCheck';
import { useStyles } from '../styles';

type Outcome<T extends CaseResult['outcome']> = Extract<CaseResult, { outcome: T }>;

interface ResultsProps {
  report: SelfCheckReport;
  words: Dictionary['pane']['selfCheck'];
}

/** What came out: how many passed, each case that differs with what was expected and got, and the rest folded. */
export function SelfCheckResults({ report, words }: ResultsProps) {
  const styles = useStyles();
  const { results, all, isCancelled, leftovers, trouble } = report;
  const of = <T extends CaseResult['outcome']>(outcome: T): Outcome<T>[] =>
    results.filter((result): result is Outcome<T> => result.outcome === outcome);
  const [passed, skipped, differing] = [of('passed'), of('skipped'), of('differs')];
  return (
    <>
      <div role="status">
        <p className={styles.subheading}>
          {fill(words.passed, { passed: String(passed.length), all: String(all) })}
          {isCancelled && ` ${fill(words.cancelled, { count: String(results.length) })}`}
        </p>
        {trouble !== undefined && <p className={styles.text}>{fill(words.trouble, { code: trouble })}</p>}
        {leftovers > 0 && <p className={styles.quiet}>{fill(words.leftovers, { count: String(leftovers) })}</p>}
      </div>
      {differing.length > 0 && (
        <>
          <h3 className={styles.subheading}>{fill(words.differing, { count: String(differing.length) })}</h3>
          <ul className={styles.list}>
            {differing.map(({ name, expected, got }) => (
              <li key={name} className={styles.card}>
                <span className={styles.text} lang="en">
                  {name}
                </span>
                <span className={styles.quiet}>{fill(words.expected, { value: expected })}</span>
                <span className={styles.quiet}>{fill(words.got, { value: got })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {skipped.length > 0 && (
        <Folded
          title={fill(words.skipped, { count: String(skipped.length) })}
          lines={skipped.map(({ name, reason }) => `${name}: ${reason}`)}
        />
      )}
      {passed.length > 0 && (
        <Folded
          title={fill(words.passedCases, { count: String(passed.length) })}
          lines={passed.map(({ name }) => name)}
        />
      )}
    </>
  );
}

function Folded({ title, lines }: { title: string; lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      <ul className={styles.bullets} lang="en">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
