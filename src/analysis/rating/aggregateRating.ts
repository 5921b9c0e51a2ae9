/** The three parts of a client's rating, in points. */
export interface RatingParts {
  /** Earned automatically by what was reached, summed over events. */
  status: number;
  /** Given once per client and event; 0 outside any event. */
  event: number;
  /** Given once per client. */
  personal: number;
}

/** How much each part counts; 1 each in the plain sum. */
export type RatingWeights = RatingParts;

export const EQUAL_WEIGHTS: RatingWeights = { status: 1, event: 1, personal: 1 };

/**
 * The aggregate rating of a client (R1): status + event + personal, each times its weight.
 *
 * @example aggregateRating({ status: 30, event: 5, personal: 15 }) // 50
 */
export function aggregateRating(parts: RatingParts, weights: RatingWeights = EQUAL_WEIGHTS): number {
  return parts.status * weights.status + parts.event * weights.event + parts.personal * weights.personal;
}
