/** EDATE and EOMONTH: Univer's run over the end of a shorter month. */
import { BaseFunction, type BaseValueObject } from '@univerjs/engine-formula';
import type { ModelValue } from '../../../workbookModel';
import { serialDay } from '../../typedDate';
import { errorObject, toValueObject } from '../values';
import { argumentValue, asNumber } from './argumentValues';

class MonthShift extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 2;
  override maxParams = 2;

  constructor(
    name: string,
    private readonly toMonthEnd: boolean,
  ) {
    super(name);
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const [start, months] = given.map((argument) => argumentValue(argument));
    for (const value of [start, months]) if (typeof value === 'object') return errorObject(value.error);
    return toValueObject(this.shifted(asNumber(start), asNumber(months)));
  }

  private shifted(start: number | undefined, months: number | undefined): ModelValue {
    if (start === undefined || months === undefined) return { error: '#VALUE!' };
    const day = Math.floor(start);
    if (day < 0 || day > 2958465) return { error: '#NUM!' };
    const date = new Date((day - (day > 60 ? 25569 : 25568)) * 86400000);
    const count = date.getUTCFullYear() * 12 + date.getUTCMonth() + Math.trunc(months);
    const year = Math.floor(count / 12);
    const month = (count % 12) + 1;
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const serial = serialDay(year, month, this.toMonthEnd ? last : Math.min(date.getUTCDate(), last));
    return serial ?? { error: '#NUM!' };
  }
}

export function monthShifts(): BaseFunction[] {
  return [new MonthShift('EDATE', false), new MonthShift('EOMONTH', true)];
}
