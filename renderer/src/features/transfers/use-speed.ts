import { useEffect, useRef, useState } from 'react'
import { speedOf } from './speed-of'

/** Milliseconds between two looks. */
const period = 1000

/** Bytes per second over the last few seconds, renewed every second while it is drawn; null until that is known. */
export function useSpeed(bytes: number): number | null {
  const latest = useRef(bytes)
  latest.current = bytes
  const [speed, setSpeed] = useState<number | null>(null)
  useEffect(() => {
    let samples = [{ at: performance.now(), bytes: latest.current }]
    const timer = setInterval(() => {
      samples = [...samples.slice(-4), { at: performance.now(), bytes: latest.current }]
      setSpeed(speedOf(samples))
    }, period)
    return () => clearInterval(timer)
  }, [])
  return speed
}
