import type { Records } from './reading';
import type { Recognition } from './recognition';

export function readRecords(recognition: Recognition): Records {
  return {
    deals: null,
    events: null,
    clients: null,
    plan: null,
    stages: null,
    teams: null,
    stageNames: recognition.stageNames,
    stageOrderFrom: recognition.stageOrderFrom,
    stageDateColumns: null,
    logReading: null,
    datesReading: null,
    hasPlanned: false,
    hasRefined: false,
    hasActual: false,
    hasStarted: false,
    hasClosed: false,
    hasLastStage: false,
    hasReason: false,
  };
}
