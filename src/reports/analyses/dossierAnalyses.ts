import { completeness, type DossierField } from '../../analysis/dossier/completeness';
import { digest, factsOf, type Fact } from '../../analysis/dossier/digest';
import { compareBlankLast } from '../../analysis/compareBlankLast';
import { dayText, lacking, type ClientOfBase, type Given, type Lacking } from './given';

/** R40: what was learned in the last two weeks. */
export function fortnight({ records, asOf }: Given): object | Lacking {
  if (records.contacts === null) return lacking('no-contacts');
  const facts = factsOf(records.contacts.records);
  if (facts.length === 0) return lacking('no-notes');
  const { from, to, clients, repeated, incomplete } = digest(facts, asOf);
  const readable = (fact: Fact) => ({ ...fact, date: dayText(fact.date) });
  return {
    from: dayText(from),
    to: dayText(to),
    facts: facts.length,
    clients: clients.map(({ client, facts: own }) => ({ client, facts: own.map(readable) })),
    repeated: repeated.map(readable),
    incomplete: incomplete.map(({ fact, lacks }) => ({ ...readable(fact), lacks })),
  };
}

/**
 * R37, R38: how complete the dossiers of the key clients are, as far as the lists hold what stands in a dossier (R35), and who may see
 * each: the client's manager and the direct superior.
 */
export function dossierCompleteness(given: Given): object | Lacking {
  const { records, clients, keyClients } = given;
  if (keyClients.length === 0) return lacking(clients.length === 0 ? 'no-clients' : 'no-key-clients');
  const known = new Map(clients.map((client) => [client.name, client]));
  const plannerOf = new Map(records.teams?.records.map(({ manager, planner }) => [manager, planner]));
  const dossiers = keyClients.map((name) => {
    const client = known.get(name) ?? { name, manager: null };
    const { filled, fields, share, missing, sections } = completeness(fieldsOf(client, given));
    const { manager } = client;
    const superior = manager === null ? null : (plannerOf.get(manager) ?? null);
    return {
      client: name,
      manager,
      mayOpen: [manager, superior].filter(Boolean),
      filled,
      fields,
      share,
      missing,
      sections,
    };
  });
  dossiers.sort((x, y) => (x.share ?? 0) - (y.share ?? 0) || compareBlankLast(x.client, y.client));
  const filled = dossiers.reduce((sum, one) => sum + one.filled, 0);
  const fields = dossiers.reduce((sum, one) => sum + one.fields, 0);
  return { dossiers, filled, fields, share: fields === 0 ? null : filled / fields };
}

type Value = DossierField['value'];

// The four parts of a dossier with what the lists can hold of them.
function fieldsOf(client: ClientOfBase, { records, deals, asOf }: Given): DossierField[] {
  const { name } = client;
  const people = (records.people?.records ?? []).filter((one) => one.client === name && one.left !== true);
  const theirs = people.filter(({ side, person }) => side === 'theirs' && person !== null);
  const rivals = (records.competitors?.records ?? []).filter((one) => one.client === name);
  const bought = deals.filter((deal) => deal.client === name && deal.outcome === 'won').length;
  const contact = records.contacts?.records.find(
    (one) => one.client === name && (one.date === null || Math.floor(one.date) <= Math.floor(asOf)),
  );
  // A field of which several rows speak is filled when each of them fills it.
  const every = <T>(rows: readonly T[], field: (row: T) => Value): Value =>
    rows.length > 0 && rows.every((row) => field(row) !== null) ? true : null;
  const field = (section: string, named: Record<string, Value | undefined>): DossierField[] =>
    Object.entries(named).map(([one, value]) => ({ section, field: one, value: value ?? null }));
  return [
    ...field('general', { segment: client.segment, manager: client.manager }),
    { section: 'general', field: 'parent', value: client.parent ?? null, optional: true },
    ...field('ourView', {
      relationship: client.relationship,
      relationshipStage: client.relationshipStage,
      need: client.need,
      lifeCycle: client.lifeCycle ?? client.lifeCycleText,
      potential: client.potential,
      // That nothing was bought yet is an answer.
      purchases: records.deals === null && records.events === null ? null : bought,
      ourPeople: people.find(({ side, person }) => side === 'ours' && person !== null)?.person,
      lastContact: contact === undefined ? null : true,
      review: client.reviewed,
    }),
    ...field('decisionGroup', {
      person: theirs[0]?.person,
      role: every(theirs, ({ role }) => role),
      influence: every(theirs, ({ influence }) => influence),
      attitude: every(theirs, ({ attitude }) => attitude),
      lastContact: every(theirs, ({ lastContact }) => lastContact),
    }),
    ...field('competitors', {
      competitor: rivals[0]?.competitor,
      strengths: every(rivals, ({ strengths }) => strengths),
      weaknesses: every(rivals, ({ weaknesses }) => weaknesses),
    }),
  ];
}
