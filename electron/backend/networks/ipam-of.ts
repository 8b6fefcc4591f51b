import { BlockList, isIPv6 } from 'node:net'
import type { CommandOf } from '#shared/commands/index'
import { AppError } from '#shared/errors'

/** One subnet as POST /networks/create takes it. */
interface Pool {
  readonly Subnet: string
  IPRange?: string
  Gateway?: string
  AuxiliaryAddresses?: Record<string, string>
}

/**
 * Each gateway, range and further address beside the subnet that holds it, as the docker CLI sorts them; undefined
 * where nothing is said of addresses. @throws AppError `bad-request` where one has no subnet, or a subnet two of them
 */
export function ipamOf(command: CommandOf<'network.create'>): object | undefined {
  const { subnets = [], gateways = [], ipRanges = [], auxAddresses = {}, ipamDriver, ipamOptions } = command
  const pools = subnets.map((Subnet): Pool => ({ Subnet }))
  const poolOf = (address: string, what: string): Pool => {
    const pool = pools.find(({ Subnet }) => holds(Subnet, address))
    if (!pool) throw refused(`no matching subnet for ${what} ${address}`)
    return pool
  }
  for (const range of ipRanges) {
    const pool = poolOf(range, 'range')
    if (pool.IPRange) throw refused(`two ranges in the subnet ${pool.Subnet}`)
    pool.IPRange = range
  }
  for (const gateway of gateways) {
    const pool = poolOf(gateway, 'gateway')
    if (pool.Gateway) throw refused(`two gateways in the subnet ${pool.Subnet}`)
    pool.Gateway = gateway
  }
  for (const [name, address] of Object.entries(auxAddresses)) {
    const pool = poolOf(address, 'aux-address')
    pool.AuxiliaryAddresses = { ...pool.AuxiliaryAddresses, [name]: address }
  }
  if (pools.length === 0 && ipamDriver === undefined && ipamOptions === undefined) return undefined
  return {
    Driver: ipamDriver ?? 'default',
    Config: pools,
    ...(ipamOptions === undefined ? {} : { Options: ipamOptions }),
  }
}

/** Whether an address, or the beginning of a range, lies in the subnet. */
function holds(subnet: string, address: string): boolean {
  const [network = '', bits = ''] = subnet.split('/')
  const [first = ''] = address.split('/')
  const family = isIPv6(network) ? 'ipv6' : 'ipv4'
  if (isIPv6(first) !== (family === 'ipv6')) return false
  const block = new BlockList()
  block.addSubnet(network, Number(bits), family)
  return block.check(first, family)
}

function refused(message: string): AppError {
  return new AppError({ code: 'bad-request', message, request: 'POST /networks/create' })
}
