import type { HoursEntry } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';

export const BUDGET_KINDS = ['delivery', 'marketing'] as const;
export type BudgetKind = (typeof BUDGET_KINDS)[number];

/** One budget of a project: planned against spent, in hours and money. */
export interface Budget {
  plannedHours: number;
  spentHours: number;
  plannedMoney: number;
  spentMoney: number;
  /** Spent / planned; null where nothing is planned. */
  hoursShare: number | null;
  moneyShare: number | null;
  /** Spent more than planned, in hours or money; also where nothing is planned and something spent. */
  overspent: boolean;
}

export interface ProjectBudgets {
  project: string;
  delivery: Budget;
  marketing: Budget;
}

type Entry = Pick<
  HoursEntry,
  | 'client'
  | 'project'
  | 'kind'
  | 'hours'
  | 'money'
  | 'plannedHours'
  | 'plannedMoney'
  | 'junior'
  | 'permitted'
  | 'manager'
  | 'row'
>;

export interface Budgets {
  /** Sorted by name. A row without a project counts for its client. */
  projects: ProjectBudgets[];
  total: { delivery: Budget; marketing: Budget };
  /** Rows of neither budget: serving clients, of an unknown kind, or without a project and a client. */
  outside: { rows: number; hours: number; money: number };
  /** Marketing hours of juniors without the leader's permission. */
  notPermitted: Pick<Entry, 'manager' | 'hours' | 'row'>[];
}

/**
 * The two budgets of every project, delivery and marketing, spent against planned (R43).
 *
 * @param entries planned and spent hours and money, on the same rows or on rows of their own
 * @example delivery planned 40 hours, spent 44 // hoursShare 1.1, overspent
 */
export function projectBudgets(entries: readonly Entry[]): Budgets {
  const projects = new Map<string, ProjectBudgets>();
  const total = { delivery: emptyBudget(), marketing: emptyBudget() };
  const outside = { rows: 0, hours: 0, money: 0 };
  const notPermitted: Budgets['notPermitted'] = [];
  for (const entry of entries) {
    const { kind, manager, hours, money, row } = entry;
    const project = entry.project ?? entry.client;
    if (project === null || kind === null || kind === 'service') {
      outside.rows += 1;
      outside.hours += hours ?? 0;
      outside.money += money ?? 0;
      continue;
    }
    let budgets = projects.get(project);
    if (budgets === undefined) {
      budgets = { project, delivery: emptyBudget(), marketing: emptyBudget() };
      projects.set(project, budgets);
    }
    add(budgets[kind], entry);
    add(total[kind], entry);
    if (kind === 'marketing' && entry.junior === true && entry.permitted !== true && (hours ?? 0) > 0) {
      notPermitted.push({ manager, hours, row });
    }
  }
  const all = [...projects.values()].sort((x, y) => compareBlankLast(x.project, y.project));
  for (const { delivery, marketing } of [...all, total]) {
    conclude(delivery);
    conclude(marketing);
  }
  return { projects: all, total, outside, notPermitted };
}

function add(budget: Budget, { hours, money, plannedHours, plannedMoney }: Entry): void {
  budget.plannedHours += plannedHours ?? 0;
  budget.spentHours += hours ?? 0;
  budget.plannedMoney += plannedMoney ?? 0;
  budget.spentMoney += money ?? 0;
}

function conclude(budget: Budget): void {
  const { plannedHours, spentHours, plannedMoney, spentMoney } = budget;
  budget.hoursShare = plannedHours > 0 ? spentHours / plannedHours : null;
  budget.moneyShare = plannedMoney > 0 ? spentMoney / plannedMoney : null;
  budget.overspent = exceeds(spentHours, plannedHours) || exceeds(spentMoney, plannedMoney);
}

// Sums of quarters of hours and of cents are not exact.
function exceeds(spent: number, planned: number): boolean {
  return spent > planned + 1e-9 * Math.max(1, Math.abs(planned));
}

function emptyBudget(): Budget {
  return {
    plannedHours: 0,
    spentHours: 0,
    plannedMoney: 0,
    spentMoney: 0,
    hoursShare: null,
    moneyShare: null,
    overspent: false,
  };
}
