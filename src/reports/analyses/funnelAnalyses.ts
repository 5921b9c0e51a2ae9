import { conversionFacts } from '../../analysis/conversion/conversionFacts';
import { conversionOf } from '../../analysis/conversion/conversion';
import { compareBlankLast } from '../../analysis/compareBlankLast';
import { funnelFacts } from '../../analysis/funnel/funnelFacts';
import { funnelOf } from '../../analysis/funnel/funnel';
import type { Journey } from '../../analysis/funnel/journeys';
import { weakestStage } from '../../analysis/funnel/weakestStage';
import { moneyFunnel } from '../../analysis/time/moneyFunnel';
import { periodOf } from '../../schema/calendar';
import type { Deal } from '../../schema/records';
import { dealDay } from '../dealDay';
import { LONGEST_LIST } from './jsonReady';
import { lacking, type Given, type Lacking } from './given';
import { rowsByOutcome } from './rowsText';

const noPeriod = { period: () => null };

/** R53: the funnel by money beside the funnel by count. */
export function funnelByMoney({ funnel, journeys }: Given): object | Lacking {
  if (journeys.length === 0) return lacking('no-deals');
  if (funnel === null) return lacking('no-stages');
  const stages = moneyFunnel(funnel);
  return stages.every(({ moneyEntered }) => moneyEntered === 0) ? lacking('no-money') : { stages };
}

/** R11: funnel and conversion of each manager, segment, event and period, with the rows behind them. */
export function slices(given: Given): object | Lacking {
  const { journeys, records, period } = given;
  if (journeys.length === 0) return lacking('no-deals');
  const periodOfDeal = (deal: Deal): string | null => {
    const day = dealDay(deal, records);
    return day === null ? null : periodOf(day, period);
  };
  const by = (of: (deal: Deal) => string | null, reason: Parameters<typeof lacking>[0]) =>
    journeys.some(({ deal }) => of(deal) !== null) ? slicesBy(given, of) : lacking(reason);
  return {
    manager: by(({ manager }) => manager, 'no-managers'),
    segment: by(({ segment }) => segment, 'no-columns'),
    event: by(({ event }) => event, 'no-columns'),
    period: by(periodOfDeal, 'no-start-dates'),
  };
}

function slicesBy({ journeys, stages }: Given, of: (deal: Deal) => string | null): object[] {
  const parts = new Map<string | null, Journey[]>();
  for (const journey of journeys) {
    const value = of(journey.deal);
    const own = parts.get(value);
    if (own === undefined) parts.set(value, [journey]);
    else own.push(journey);
  }
  return [...parts]
    .sort(([x], [y]) => compareBlankLast(x, y))
    .map(([value, own], place) => {
      const funnel = funnelOf(funnelFacts(own, stages, noPeriod), stages);
      const { company } = conversionOf(conversionFacts(own, noPeriod));
      const weakest = weakestStage(funnel.stages, { minClients: 10 });
      return {
        value,
        ...company,
        ...(stages.length === 0 ? {} : { outcomes: funnel.outcomes }),
        stages: funnel.stages.map(({ stage, entered, passed, lost, open, decidedConversion }) => {
          return { stage, entered, passed, lost, open, decidedConversion };
        }),
        weakest: weakest && { stage: weakest.stage, rate: weakest.rate, certain: weakest.certain },
        // The JSON holds no more of them.
        rows: place < LONGEST_LIST ? rowsByOutcome(own, {}) : null,
      };
    });
}
