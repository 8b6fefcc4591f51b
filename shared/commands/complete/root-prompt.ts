/** The prompt of a root shell before a docker line. */
const prompt = /^[ \t]*#[ \t]+(?=(?:sudo[ \t]+)?docker[ \t])/gm
/** A docker line that stands without it, or after the prompt of another shell. */
const plain = /^[ \t]*(?:\$[ \t]+)?(?:sudo[ \t]+)?docker[ \t]/m

/**
 * A text copied from a root shell, whose prompt `#` would make a comment of every line, without those prompts. Where
 * one docker line stands without a prompt, `# docker ...` is a comment and stays one.
 */
export function withoutRootPrompts(text: string): string {
  return plain.test(text) ? text : text.replace(prompt, '')
}
