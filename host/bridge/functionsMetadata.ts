/** The functions' metadata (functions.json), as far as the host needs it. */
import type { CustomFunctionDescription } from '../engine/calculation/customFunctions';

export interface FunctionsMetadata {
  functions: {
    id: string;
    name: string;
    parameters?: { name?: string; dimensionality?: string; optional?: boolean; repeating?: boolean }[];
    options?: { requiresAddress?: boolean; requiresParameterAddresses?: boolean };
  }[];
}

/** What formulas and calls need to know of each function. */
export function functionDescriptions(metadata: FunctionsMetadata, namespace: string): CustomFunctionDescription[] {
  return metadata.functions.map(({ id, name, parameters = [], options = {} }) => ({
    id,
    name: `${namespace}.${name}`,
    parameters: parameters.map(({ dimensionality, optional, repeating }) => ({
      dimensionality: dimensionality === 'matrix' ? 'matrix' : 'scalar',
      optional: optional === true,
      repeating: repeating === true,
    })),
    requiresParameterAddresses: options.requiresParameterAddresses === true,
  }));
}
