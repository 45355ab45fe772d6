/** Spaces, direction marks and byte-order marks, which come along invisibly when text is copied. */
const INVISIBLE = /[\s\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

/** Trims invisible characters. A loop, since an expression anchored at the end is slow on many inner spaces. */
export function trimInvisible(typed: string): string {
  let start = 0
  let end = typed.length
  while (start < end && INVISIBLE.test(typed.charAt(start))) start += 1
  while (end > start && INVISIBLE.test(typed.charAt(end - 1))) end -= 1
  return typed.slice(start, end)
}
