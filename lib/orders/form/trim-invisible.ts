/** Spaces, and the marks of direction and of byte order that come along unseen when text is copied. */
const UNSEEN = /[\s\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

/** Without what is not seen around it. A loop, since an expression tied to the end is slow on many inner spaces. */
export function trimInvisible(typed: string): string {
  let start = 0
  let end = typed.length
  while (start < end && UNSEEN.test(typed.charAt(start))) start += 1
  while (end > start && UNSEEN.test(typed.charAt(end - 1))) end -= 1
  return typed.slice(start, end)
}
