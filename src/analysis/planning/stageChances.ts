/** What the chances need of a stage; a FunnelStage is one. */
export interface StageConversion {
  stage: string;
  /** passed / (passed + lost); null when nothing is decided there. */
  decidedConversion: number | null;
}

/**
 * The chance to win of a client who stands at a stage, by the company's own history (R23): the decided conversion of this stage times
 * that of all after it. It takes it that later stages treat all clients alike.
 *
 * @param stages in the scenario's order
 * @returns per stage; null where a stage from here on has nothing decided
 * @example decided conversions 0.5, 0.8 // 0.4 at the first stage, 0.8 at the second
 */
export function stageChances(stages: readonly StageConversion[]): Map<string, number | null> {
  const chances = new Map<string, number | null>();
  let onwards: number | null = 1;
  for (const { stage, decidedConversion } of [...stages].reverse()) {
    onwards = onwards === null || decidedConversion === null ? null : onwards * decidedConversion;
    chances.set(stage, onwards);
  }
  return chances;
}
