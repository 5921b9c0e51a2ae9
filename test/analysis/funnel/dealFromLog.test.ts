import { completeFromLog, dealFromLog, outcomeInLog } from '../../../src/analysis/funnel/dealFromLog';
import { deal, logLine } from '../builders';

const stage = (date: number | null) => logLine({ stage: 'Meeting', date });
const ending = (outcome: 'won' | 'lost' | 'declined', date: number | null) => logLine({ outcome, date });

describe('the outcome that a log tells', () => {
  it('is the latest one', () => {
    expect(outcomeInLog([])).toBeNull();
    expect(outcomeInLog([stage(42000)])).toBeNull();
    expect(outcomeInLog([ending('declined', 42000), ending('lost', 42001)])).toBe('lost');
  });

  it('a refusal is taken back by a stage on a later day only', () => {
    expect(outcomeInLog([ending('lost', 42000), stage(42001)])).toBeNull();
    expect(outcomeInLog([ending('lost', 42000), stage(42000)])).toBe('lost');
    expect(outcomeInLog([ending('lost', 42000), stage(null)])).toBe('lost');
    expect(outcomeInLog([ending('lost', null), stage(42000)])).toBe('lost');
  });

  it('a refusal after it was taken back holds again', () => {
    expect(outcomeInLog([ending('lost', 42000), stage(42001), ending('declined', 42002)])).toBe('declined');
  });

  it('an order stays an order, whatever follows', () => {
    expect(outcomeInLog([ending('won', 42000), stage(42010)])).toBe('won');
  });
});

describe('a deals row completed from its log', () => {
  const lines = [
    logLine({ client: 'Acme', event: 'Fair', manager: 'Ann', stage: 'Call', amount: 100 }),
    logLine({ manager: 'Bob', stage: 'Meeting', date: 42000, reason: 'Too early' }),
    logLine({ outcome: 'lost', date: 42010, reason: 'Price', amount: 80 }),
    logLine({ stage: 'Meeting', date: 42010 }),
  ];

  it('takes what it lacks: the latest words, the first day, the day of the last outcome, the first amount', () => {
    expect(completeFromLog(deal({ client: null }), lines, 'lost')).toMatchObject({
      client: 'Acme',
      event: 'Fair',
      manager: 'Bob',
      reason: 'Price',
      started: 42000,
      closed: 42010,
      planned: 100,
      actual: null,
    });
  });

  it('keeps what it tells itself', () => {
    const own = { client: 'Own', event: 'Tender', manager: 'Cid', reason: 'Time', started: 41000, closed: 41500 };
    expect(completeFromLog(deal(own), lines, 'lost')).toMatchObject(own);
  });

  it('an open deal has no day of closing', () => {
    expect(completeFromLog(deal(), lines, 'open').closed).toBeNull();
  });

  it('a line of a stage does not close a deal', () => {
    const later = [ending('won', 42010), stage(42020)];
    expect(completeFromLog(deal(), later, 'won').closed).toBe(42010);
    expect(completeFromLog(deal(), [stage(42020)], 'won').closed).toBeNull();
  });

  it('money comes from the log only where the row tells none, and actual money only when won', () => {
    expect(completeFromLog(deal(), lines, 'won')).toMatchObject({ planned: 100, refined: null, actual: 80 });
    for (const own of [{ planned: 5 }, { refined: 6 }, { actual: 7 }]) {
      const none = { planned: null, refined: null, actual: null };
      expect(completeFromLog(deal(own), lines, 'won')).toMatchObject({ ...none, ...own });
    }
    expect(completeFromLog(deal(), [stage(42000)], 'won')).toMatchObject({ planned: null, actual: null });
  });

  it('does not change the row given', () => {
    const row = deal();
    const before = JSON.stringify(row);
    completeFromLog(row, lines, 'lost');
    expect(JSON.stringify(row)).toBe(before);
  });
});

describe('a deal that only the log knows', () => {
  it('is named by its id, else by client and event, and stands at its first line', () => {
    const row = { sheet: 'Log', row: 7 };
    expect(dealFromLog([logLine({ deal: 'D7', client: 'Acme', row })])).toMatchObject({
      id: 'D7',
      client: 'Acme',
      row,
    });
    expect(dealFromLog([logLine({ client: 'Acme', event: 'Fair' })]).id).toBe('Acme · Fair');
    expect(dealFromLog([logLine({ client: 'Acme' })]).id).toBe('Acme');
    expect(dealFromLog([logLine({ client: 'Acme' })])).toMatchObject({ outcome: 'open', stage: null, closed: null });
  });
});
