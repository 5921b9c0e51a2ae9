/** The makers of the objects that lead to one another. */
import { rangeObject } from './range';
import type { ObjectMakers } from './session';
import { worksheetObject } from './worksheet';

export const excelObjects: ObjectMakers = { range: rangeObject, worksheet: worksheetObject };
