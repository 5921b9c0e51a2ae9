/** Functions that take the place of Univer's own, where those differ from Excel. */
import type { BaseFunction } from '@univerjs/engine-formula';
import { conditionalAggregates } from './conditionalAggregates';
import { monthShifts } from './monthShift';
import { referenceSizes } from './referenceSizes';
import { subtotal } from './subtotal';

export function correctedFunctions(): BaseFunction[] {
  return [...conditionalAggregates(), ...monthShifts(), ...referenceSizes(), subtotal()];
}
