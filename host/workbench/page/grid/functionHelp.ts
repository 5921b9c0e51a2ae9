/** Help for the add-in's functions as one types them, from the same metadata that Excel reads. */
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';

export interface DescribedFunctions {
  functions: {
    name: string;
    description?: string;
    parameters?: { name: string; description?: string; optional?: boolean; repeating?: boolean }[];
  }[];
}

export function functionHelp({ functions }: DescribedFunctions, namespace = 'KAM'): IFunctionInfo[] {
  return functions.map(({ name, description = '', parameters = [] }) => ({
    functionName: `${namespace}.${name}`,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: parameter.optional === true ? 0 : 1,
      repeat: parameter.repeating === true ? 1 : 0,
    })),
  }));
}
