import type { FunctionHelp } from './help';

/** The parts of the functions' metadata (functions.json) that are put into another language; the rest is kept as it is. */
export interface FunctionsMetadata {
  functions: readonly {
    id: string;
    description?: string;
    parameters: readonly { name: string; description?: string }[];
  }[];
}

/**
 * The functions' metadata with descriptions in another language. Ids, names, parameter names and types stay, so that formulas are
 * the same in every language.
 *
 * @param metadata what custom-functions-metadata makes of functions.ts
 * @param help the texts by function id and parameter name
 * @returns new metadata; the given one is not changed
 * @throws Error naming the function or parameter that has no text
 */
export function localiseMetadata<M extends FunctionsMetadata>(metadata: M, help: object): M {
  const texts = new Map<string, FunctionHelp>(Object.entries(help));
  return {
    ...metadata,
    functions: metadata.functions.map((each) => {
      const text = texts.get(each.id);
      if (text === undefined) throw new Error(`no help text for the function ${each.id}`);
      return {
        ...each,
        description: text.description,
        parameters: each.parameters.map((parameter) => {
          const description = text.parameters[parameter.name];
          if (description === undefined) throw new Error(`no help text for ${each.id}, parameter ${parameter.name}`);
          return { ...parameter, description };
        }),
      };
    }),
  };
}
