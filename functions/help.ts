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
  PLANTARGET: FunctionHelp<'goal' | 'error' | 'rule'>;
  PLANINTERVAL: FunctionHelp<'planned' | 'actual' | 'confidence'>;
  CONVERSIONINTERVAL: FunctionHelp<'won' | 'worked' | 'confidence'>;
  CONVERSIONTEST: FunctionHelp<'won1' | 'worked1' | 'won2' | 'worked2'>;
  FUNNEL: FunctionHelp<'clients' | 'stages' | 'outcomes' | 'stageOrder'>;
  WEAKSTAGE: FunctionHelp<'clients' | 'stages' | 'outcomes' | 'stageOrder'>;
  KEYTYPE: FunctionHelp<'amounts'>;
  CONCENTRATION: FunctionHelp<'amounts'>;
  CONTACTDUE: FunctionHelp<'lastPositive' | 'lastNegative'>;
  REVIEWDUE: FunctionHelp<'lastReview'>;
  HOURSNORM: FunctionHelp<'orderValue' | 'isExisting'>;
  REPLENISH: FunctionHelp<'goal' | 'live'>;
}
