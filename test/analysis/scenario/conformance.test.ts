import fc from 'fast-check';
import { conformance, fitness } from '../../../src/analysis/scenario/conformance';
import { tracesOf } from '../../../src/analysis/scenario/tracesOf';
import { logLine, STAGES } from '../builders';
import { RUNS } from '../runs';

const letters = (text: string): string[] => [...text];
const anyTrace = fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'X'), { maxLength: 8 });

describe('fitness', () => {
  it.each([
    ['ABCD', 1],
    ['ACDB', 0.75],
    ['ABD', 0.857143],
    ['AXBCD', 0.888889],
    ['A', 0.4],
    ['', 0],
  ])('R5: of %s to ABCD is %f', (trace, expected) => {
    expect(fitness(letters(trace), letters('ABCD'))).toBeCloseTo(expected, 6);
  });

  it('lies between 0 and 1, is 1 only for the model itself, and is the same both ways', () => {
    fc.assert(
      fc.property(anyTrace, anyTrace, (trace, model) => {
        const value = fitness(trace, model);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value === 1).toBe(trace.join() === model.join());
        expect(fitness(model, trace)).toBe(value);
      }),
      RUNS,
    );
  });
});

describe('conformance', () => {
  it('counts the perfect ones and takes the mean', () => {
    const traces = ['ABCD', 'ABCD', 'A'].map(letters);
    expect(conformance(traces, letters('ABCD'))).toEqual({ traces: 3, perfect: 2, meanFitness: (1 + 1 + 0.4) / 3 });
  });

  it('nothing happened: nothing went wrong', () => {
    expect(conformance([], letters('ABCD'))).toEqual({ traces: 0, perfect: 0, meanFitness: 1 });
  });
});

describe('tracesOf', () => {
  it('puts each unit in order of date and leaves outcomes and unknown stages out', () => {
    const log = [
      logLine({ client: 'A', stage: 'Contract', date: 42003 }),
      logLine({ client: 'A', stage: 'Call', date: 42001 }),
      logLine({ client: 'A', stage: 'Lunch', date: 42002 }),
      logLine({ client: 'A', outcome: 'won', date: 42004 }),
      logLine({ client: 'B', event: 'Fair', stage: 'Meeting', date: 42000 }),
      logLine({ client: 'C', outcome: 'lost' }),
    ];
    expect(tracesOf(log, STAGES)).toEqual([['Call', 'Contract'], ['Meeting']]);
  });
});
