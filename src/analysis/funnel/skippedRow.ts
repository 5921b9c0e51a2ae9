import type { RowRef } from '../../schema/records';

/** A row that tells nothing that can be counted. */
export interface SkippedRow {
  row: RowRef;
  code: 'log-line-without-client' | 'log-line-without-stage' | 'log-line-of-unknown-stage' | 'log-line-ambiguous';
  /** What stands there (the client, the stage), for the message. */
  detail: string;
}
