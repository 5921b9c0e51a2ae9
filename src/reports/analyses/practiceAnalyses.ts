import { contactCadence, type ClientCadence } from '../../analysis/cadence/contactCadence';
import { executiveShare } from '../../analysis/development/executiveShare';
import { hoursNorm } from '../../analysis/development/hoursNorm';
import { marketingSplit } from '../../analysis/development/marketingSplit';
import { planFulfilment } from '../../analysis/development/planFulfilment';
import { projectBudgets } from '../../analysis/development/projectBudgets';
import { reviews, type Review } from '../../analysis/dossier/reviews';
import { moneyInFunnel } from '../../analysis/funnel/moneyInFunnel';
import { CAP_LIMITS } from '../../analysis/keyclients/keyClientCaps';
import { distribution } from '../../analysis/planning/distribution';
import { managerLoads, type ClientLoad } from '../../analysis/planning/managerLoads';
import { nextSteps } from '../../analysis/scenario/nextSteps';
import { dataSentence, recordFindings } from '../dataFindings';
import { countsOf, hasClientColumn, isLacking, lacking, withDays, type Given, type Lacking } from './given';
import type { HoursEntry } from '../../schema/records';
import { LONGEST_LIST } from './jsonReady';
import { planNow } from './planningAnalyses';
import { rowsText } from './rowsText';

/** R41: whom to contact, and whom to leave alone. */
export function contactCalendar(given: Given): object | Lacking {
  const found = cadenceOf(given);
  if (found === null) return lacking('no-contacts');
  const days = ['lastPositive', 'lastNegative', 'due', 'pausedUntil'] as const;
  return { byStatus: countsOf(found.map(({ status }) => status)), clients: withDays(found, ...days) };
}

function cadenceOf({ records, clients, asOf }: Given): ClientCadence[] | null {
  return records.contacts && contactCadence(clients, records.contacts.records, asOf);
}

/** R37: reviews of the key clients' dossiers, and of all others that were reviewed once. */
export function dossierReviews(given: Given): object | Lacking {
  const found = reviewsOf(given);
  if (found === null) return lacking('no-review-dates');
  return { byStatus: countsOf(found.map(({ status }) => status)), clients: withDays(found, 'reviewed', 'due') };
}

function reviewsOf(given: Given): Review[] | null {
  if (!hasClientColumn(given, 'reviewed')) return null;
  const keys = new Set(given.keyClients);
  const withDossier = given.clients.filter(({ name, reviewed = null }) => reviewed !== null || keys.has(name));
  return reviews(withDossier, given.asOf);
}

/** R24: what each manager carries, and who could look after whom. */
export function workload(given: Given): object | Lacking {
  const { clients, records } = given;
  if (clients.length === 0) return lacking('no-clients');
  const team = (records.teams?.records ?? []).map(({ manager }) => manager);
  const managers = team.length > 0 ? team : clients.flatMap(({ manager }) => manager ?? []);
  if (managers.length === 0) return lacking('no-managers');
  const loads = clientLoads(given);
  const most = { clients: CAP_LIMITS.unmanageableClients, keyClients: CAP_LIMITS.keyClientsPerManager };
  const { assignments, ...proposal } = distribution(loads, managers, most);
  return {
    managers: managerLoads(loads, managers),
    planners: plannerLoads(given, loads),
    limits: most,
    proposal: {
      ...proposal,
      byChange: countsOf(assignments.map(({ change }) => change)),
      changes: assignments.filter(({ change }) => change !== 'kept'),
    },
  };
}

// R24: a planner carries what the planner's managers carry.
function plannerLoads({ records }: Given, loads: readonly ClientLoad[]): object | Lacking {
  const plannerOf = new Map(records.teams?.records.map(({ manager, planner }) => [manager, planner]));
  if (plannerOf.size === 0) return lacking('no-planners');
  const ofPlanners = loads.map((load) => ({
    ...load,
    manager: load.manager === null ? null : (plannerOf.get(load.manager) ?? null),
  }));
  return managerLoads(ofPlanners).map(({ manager, ...load }) => ({
    planner: manager,
    managers: [...plannerOf].filter(([, planner]) => planner === manager).map(([name]) => name),
    ...load,
  }));
}

/** Something that was to be done about a client by a day that has passed. */
export interface OverdueTask {
  client: string;
  manager: string | null;
  task: 'next-step' | 'contact' | 'review';
  /** The next step in the firm's own words. */
  what: string | null;
  due: number | null;
  daysOverdue: number;
}

/** Next steps, contacts and reviews overdue. */
export function overdueTasks(given: Given): OverdueTask[] {
  const { records, asOf } = given;
  const steps = nextSteps(records.contacts?.records ?? [], asOf).overdue;
  return [
    ...steps.flatMap(({ client, manager, nextStep, nextDate, daysOverdue }): OverdueTask[] =>
      client === null ? [] : [{ client, manager, task: 'next-step', what: nextStep, due: nextDate, daysOverdue }],
    ),
    ...(['contact', 'review'] as const).flatMap((task) =>
      ((task === 'contact' ? cadenceOf(given) : reviewsOf(given)) ?? [])
        .filter(({ status }) => status === 'overdue')
        .map(({ client, manager, due, daysOverdue }): OverdueTask => {
          return { client, manager, task, what: null, due, daysOverdue };
        }),
    ),
  ];
}

function clientLoads(given: Given): ClientLoad[] {
  const { clients, deals, keyClients } = given;
  const planned = new Map<string, number>();
  const add = (client: string | null, money: number): void => {
    if (client !== null) planned.set(client, (planned.get(client) ?? 0) + money);
  };
  const plan = planNow(given);
  if (!isLacking(plan)) for (const line of plan.lines) add(line.client, line.planned ?? 0);
  else for (const deal of deals) if (deal.outcome === 'open') add(deal.client, moneyInFunnel(deal));

  const overdue = new Map<string, number>();
  for (const { client } of overdueTasks(given)) overdue.set(client, (overdue.get(client) ?? 0) + 1);
  const keys = new Set(keyClients);
  return clients.map(({ name, manager }) => ({
    client: name,
    manager,
    planned: planned.get(name) ?? 0,
    key: keys.has(name),
    overdue: overdue.get(name) ?? 0,
  }));
}

/** R42 to R45: hours and budgets spent on developing clients. */
export function development(given: Given): object {
  const { records, deals, buyers, keyClients, asOf } = given;
  const hours = records.hours?.records ?? [];
  const activities = records.activities?.records ?? [];
  const keys = new Set(keyClients);
  const orders = deals.filter((deal) => deal.outcome === 'open' && moneyInFunnel(deal) > 0);
  const isExisting = (client: string): boolean => buyers.has(client);
  const fulfilment = planFulfilment(activities, asOf);
  return {
    hoursNorm:
      orders.length === 0
        ? lacking('no-open-money')
        : orders.map((deal) => {
            const existing = deal.client !== null && isExisting(deal.client);
            const orderValue = moneyInFunnel(deal);
            return { deal: deal.id, client: deal.client, orderValue, existing, hours: hoursNorm(orderValue, existing) };
          }),
    budgets: hours.length === 0 ? lacking('no-hours') : budgetsOf(hours),
    marketing: hours.length === 0 ? lacking('no-hours') : marketingOf(hours, isExisting),
    planFulfilment:
      activities.length === 0
        ? lacking('no-activities')
        : {
            ...fulfilment,
            clients: fulfilment.clients.map((line) => ({
              ...line,
              rows: rowsText(activities.filter(({ client }) => client === line.client).map(({ row }) => row)),
            })),
            faulty: fulfilment.faulty.map(({ activity: { client, activity, row }, faults }) => {
              return { client, activity, faults, row };
            }),
          },
    executives: hours.some(({ executive }) => executive === true)
      ? executivesOf(hours, (client) => keys.has(client))
      : lacking(hours.length === 0 ? 'no-hours' : 'no-executives'),
  };
}

function budgetsOf(hours: readonly HoursEntry[]): object {
  const found = projectBudgets(hours);
  const rowsOf = (name: string, kind: HoursEntry['kind']): string =>
    rowsText(hours.filter((one) => (one.project ?? one.client) === name && one.kind === kind).map(({ row }) => row));
  return {
    ...found,
    projects: found.projects.slice(0, LONGEST_LIST).map(({ project, delivery, marketing }) => ({
      project,
      delivery: { ...delivery, rows: rowsOf(project, 'delivery') },
      marketing: { ...marketing, rows: rowsOf(project, 'marketing') },
    })),
    projectsCount: found.projects.length,
  };
}

function marketingOf(hours: readonly HoursEntry[], isExisting: (client: string) => boolean): object {
  const { existing, fresh, unknown } = marketingSplit(hours, isExisting);
  const rowsOf = (wanted: boolean | null): string =>
    rowsText(
      hours
        .filter(({ kind }) => kind === 'marketing')
        .filter(({ client }) => (client === null ? null : isExisting(client)) === wanted)
        .map(({ row }) => row),
    );
  return {
    existing: { ...existing, rows: rowsOf(true) },
    fresh: { ...fresh, rows: rowsOf(false) },
    unknown: { ...unknown, where: rowsOf(null) },
  };
}

function executivesOf(hours: readonly HoursEntry[], isKey: (client: string) => boolean): object {
  const { executives, total } = executiveShare(hours, isKey);
  const own = hours.filter(({ executive, hours: spent }) => executive === true && spent !== null);
  return {
    executives: executives.map((line) => ({
      ...line,
      rows: rowsText(own.filter(({ manager }) => manager === line.executive).map(({ row }) => row)),
    })),
    total,
  };
}

/** R47: what is doubtful in the records, but for what the quality of the data tells already. */
export function doubts({ records, quality, asOf, texts }: Given): object {
  const findings = recordFindings({ records, quality }, asOf);
  return { findings: findings.map((one) => ({ ...one, message: dataSentence(one.code, one.detail, texts) })) };
}
