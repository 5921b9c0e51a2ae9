/** ROWS and COLUMNS: whole columns and rows count as long as they are, not as far as they are used. */
import { BaseFunction, type BaseValueObject } from '@univerjs/engine-formula';
import { toValueObject } from '../values';
import { argumentBlock } from './argumentValues';

class ReferenceSize extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  constructor(
    name: string,
    private readonly side: 'rows' | 'columns',
  ) {
    super(name);
  }

  override calculate(...[argument]: BaseValueObject[]): BaseValueObject {
    if (!argument || argument.isError()) return argument ?? toValueObject({ error: '#VALUE!' });
    return toValueObject(argumentBlock(argument)[this.side]);
  }
}

export function referenceSizes(): BaseFunction[] {
  return [new ReferenceSize('ROWS', 'rows'), new ReferenceSize('COLUMNS', 'columns')];
}
