import * as z from 'zod'

const address = z.union([z.ipv4(), z.ipv6()])

/** Whether it is an address of IPv4 or IPv6, without brackets. */
export function isIpAddress(text: string): boolean {
  return address.safeParse(text).success
}
