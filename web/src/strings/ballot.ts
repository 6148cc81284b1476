/** Words that stand in the sealed ballot itself: bytes that every device hashes, whatever language its page speaks. */
export const sealedAnswers = {
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
} as const;
