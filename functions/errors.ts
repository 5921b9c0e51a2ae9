import { MESSAGES, type FunctionLanguage, type FunctionMessages } from './messages';

/**
 * The one place that names CustomFunctions.Error. Excel shows the message of a #VALUE! or #N/A beside the cell; of a #DIV/0!
 * it shows the value only.
 */

/** The runtime's error is a JavaScript error too, though its type does not say so. */
export type FunctionError = CustomFunctions.Error & Error;

let language: FunctionLanguage = 'en';

/** Sets the language of the messages; the runtime's entry calls it once with the language that Excel is shown in. */
export function setFunctionLanguage(chosen: FunctionLanguage): void {
  language = chosen;
}

/** #VALUE!: an argument is not what it should be. */
export function invalidArgument(text: (messages: FunctionMessages) => string): FunctionError {
  return errorOf(CustomFunctions.ErrorCode.invalidValue, text(MESSAGES[language]));
}

/** #DIV/0!: the arguments are fine, but the result is not defined for them. */
export function undefinedResult(text: (messages: FunctionMessages) => string): FunctionError {
  return errorOf(CustomFunctions.ErrorCode.divisionByZero, text(MESSAGES[language]));
}

/** #N/A: the arguments are fine, but there is nothing to name. */
export function noAnswer(text: (messages: FunctionMessages) => string): FunctionError {
  return errorOf(CustomFunctions.ErrorCode.notAvailable, text(MESSAGES[language]));
}

/** Texts in the language that Excel is shown in. */
export function texts(): FunctionMessages {
  return MESSAGES[language];
}

function errorOf(code: CustomFunctions.ErrorCode, message: string): FunctionError {
  return Object.assign(new CustomFunctions.Error(code, message), { name: 'FunctionError', message });
}
