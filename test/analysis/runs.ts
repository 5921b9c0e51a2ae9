/** How often a law is tried: 200 times, or as often as the environment asks for. */
export const RUNS = { numRuns: Number(process.env['KAM_RUNS'] ?? 200) };
