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
import { planNow } from './planningAnalyses';

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
    limits: most,
    proposal: {
      ...proposal,
      byChange: countsOf(assignments.map(({ change }) => change)),
      changes: assignments.filter(({ change }) => change !== 'kept'),
    },
  };
}

function clientLoads(given: Given): ClientLoad[] {
  const { clients, records, deals, keyClients, asOf } = given;
  const planned = new Map<string, number>();
  const add = (client: string | null, money: number): void => {
    if (client !== null) planned.set(client, (planned.get(client) ?? 0) + money);
  };
  const plan = planNow(given);
  if (!isLacking(plan)) for (const line of plan.lines) add(line.client, line.planned ?? 0);
  else for (const deal of deals) if (deal.outcome === 'open') add(deal.client, moneyInFunnel(deal));

  const overdue = new Map<string, number>();
  const late = (client: string | null): void => {
    if (client !== null) overdue.set(client, (overdue.get(client) ?? 0) + 1);
  };
  for (const { client } of nextSteps(records.contacts?.records ?? [], asOf).overdue) late(client);
  for (const { client, status } of [...(cadenceOf(given) ?? []), ...(reviewsOf(given) ?? [])]) {
    if (status === 'overdue') late(client);
  }
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
    budgets: hours.length === 0 ? lacking('no-hours') : projectBudgets(hours),
    marketing: hours.length === 0 ? lacking('no-hours') : marketingSplit(hours, isExisting),
    planFulfilment:
      activities.length === 0
        ? lacking('no-activities')
        : {
            ...fulfilment,
            faulty: fulfilment.faulty.map(({ activity: { client, activity, row }, faults }) => {
              return { client, activity, faults, row };
            }),
          },
    executives: hours.some(({ executive }) => executive === true)
      ? executiveShare(hours, (client) => keys.has(client))
      : lacking(hours.length === 0 ? 'no-hours' : 'no-executives'),
  };
}

/** R47: what is doubtful in the records, but for what the quality of the data tells already. */
export function doubts({ records, quality, asOf, texts }: Given): object {
  const findings = recordFindings({ records, quality }, asOf);
  return { findings: findings.map((one) => ({ ...one, message: dataSentence(one.code, one.detail, texts) })) };
}
