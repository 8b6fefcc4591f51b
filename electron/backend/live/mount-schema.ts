import * as z from 'zod'
import { tolerant } from '../engine/tolerant'
import { text } from '../engine/tolerant-fields'

/** A mount of a container, as a list and an inspect tell it. */
export const mountSchema = z.object({
  Type: text,
  Name: text,
  Source: text,
  Destination: text,
  RW: tolerant(z.boolean(), true),
})
