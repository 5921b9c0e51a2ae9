/** The help of one function in one language: what it does, and each of its parameters. */
export interface FunctionHelp<P extends string = string> {
  description: string;
  parameters: Readonly<Record<P, string>>;
}

/** The help of all functions by id. A new function or parameter does not compile until every language has its text. */
export interface FunctionsHelp {
  KEYRATING: FunctionHelp<'status' | 'event' | 'personal' | 'weights'>;
  CONVERSION: FunctionHelp<'outcomes' | 'won' | 'amounts'>;
  PLANERROR: FunctionHelp<'planned' | 'actual' | 'method'>;
}
