/** The answers of the Thể lệ as choices, in the order in which they are shown. */
import type { Option } from './radio-choice';

/** Choices from a table of answers, in its order. */
export function options<T extends string>(
  answers: Readonly<Record<T, { readonly label: string; readonly hint?: string }>>,
): readonly Option<T>[] {
  return (Object.keys(answers) as T[]).map((value) => ({ value, ...answers[value] }));
}
