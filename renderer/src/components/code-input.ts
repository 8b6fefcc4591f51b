/** Of a text field for names, addresses and the like: no prose that a browser could correct or complete. */
export const codeInput = { spellCheck: false, autoComplete: 'off', autoCapitalize: 'off' } as const
