/** From what a delegate ticked to what is encrypted. */
import type { Election } from './parameters';
import type { Question } from './question';
import type { Markings } from './seal';

/** Questions that a person answers: all but the one that only joins two others. */
export function answeredQuestions(election: Election): readonly number[] {
  const joined = election.rules?.product?.[2];
  return election.questions.map((_, index) => index).filter((index) => index !== joined);
}

/**
 * The markings of a ballot from the ticked answers of every answered question, in order. Nothing ticked
 * is a blank vote where the question has one; the joining question follows from the two it joins.
 */
export function markingsOf(election: Election, ticked: readonly (readonly number[])[]): Markings {
  const answered = answeredQuestions(election);
  const [a, b] = election.rules?.product ?? [];
  return election.questions.map((question, index) => {
    const own = answered.indexOf(index);
    const joined = [a, b].flatMap((place) => ticked[answered.indexOf(place ?? -1)] ?? []);
    return marking(question, own === -1 ? joined : (ticked[own] ?? []));
  });
}

function marking(question: Question, ticked: readonly number[]): number[] {
  const candidates = question.answers.map(
    (_, answer) => ticked.filter((place) => place === answer).length,
  );
  return question.blank ? [ticked.length === 0 ? 1 : 0, ...candidates] : candidates;
}
