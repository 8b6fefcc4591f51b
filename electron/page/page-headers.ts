/** What a carrier needs that `'self'` does not cover. */
interface PolicyOptions {
  /** Where the page may connect to besides its own origin. */
  readonly connect?: string
  /** The hash of an inline script. */
  readonly script?: string
}

/**
 * The Content-Security-Policy of the page. Styles alone may be inline: Mantine writes its theme and xterm its character
 * sizes as style elements at run time. Nothing may be evaluated, framed or fetched from elsewhere.
 */
function contentSecurityPolicy({ connect, script }: PolicyOptions = {}): string {
  return [
    "default-src 'none'",
    `script-src 'self'${script === undefined ? '' : ` ${script}`}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${connect === undefined ? '' : ` ${connect}`}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Headers of every answer, a refusal included. */
export function pageHeaders(options: PolicyOptions = {}): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(options),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}
