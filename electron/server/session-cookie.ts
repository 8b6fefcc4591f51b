/** Cookies are shared by all ports of a host, so the port is part of the name: two servers do not disturb each other. */
function cookieName(port: number): string {
  return `gantry-${port}`
}

/** A Set-Cookie value that scripts cannot read and other sites cannot make the browser send. Plain http on loopback: no `Secure`. */
export function setCookie(port: number, session: string): string {
  return `${cookieName(port)}=${session}; Path=/; HttpOnly; SameSite=Strict`
}

/** Every value that the Cookie header gives for the name: another local program can add one of its own beside ours. */
export function cookieValues(header: string | undefined, port: number): string[] {
  const start = `${cookieName(port)}=`
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(start))
    .map((pair) => pair.slice(start.length))
}
