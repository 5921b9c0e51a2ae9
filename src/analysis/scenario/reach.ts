import type { Scenario } from './scenario';

/**
 * The stages that a client can come to by allowed moves, from the first stage on.
 *
 * @param without a stage that is taken out, to see what depends on it
 */
export function reachableStages({ stages }: Pick<Scenario, 'stages'>, without: string | null = null): Set<string> {
  const byName = new Map(stages.map((stage) => [stage.name, stage]));
  const reached = new Set<string>();
  const [first] = stages;
  const ahead = first === undefined || first.name === without ? [] : [first.name];
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    ahead.push(...(byName.get(name)?.next ?? []).filter((next) => next !== without));
  }
  return reached;
}

/** For each stage, the stages that every allowed way to it passes; `won` is the same for the order. Itself is not among them. */
export interface Musts {
  stages: ReadonlyMap<string, readonly string[]>;
  won: readonly string[];
}

/**
 * What must be passed on the way to each stage and to the order: in a linear scenario all that comes before; in a branching one
 * only what no branch goes around.
 */
export function mustsOf(scenario: Pick<Scenario, 'stages'>): Musts {
  const { stages } = scenario;
  const reachable = reachableStages(scenario);
  const winsIn = (reached: ReadonlySet<string>): boolean =>
    stages.some(({ name, mayWin }) => mayWin && reached.has(name));
  const canWin = winsIn(reachable);
  const musts = new Map(stages.map(({ name }) => [name, [] as string[]]));
  const won: string[] = [];
  for (const { name } of stages) {
    if (!reachable.has(name)) continue;
    const left = reachableStages(scenario, name);
    for (const other of reachable) if (other !== name && !left.has(other)) musts.get(other)?.push(name);
    if (canWin && !winsIn(left)) won.push(name);
  }
  return { stages: musts, won };
}
