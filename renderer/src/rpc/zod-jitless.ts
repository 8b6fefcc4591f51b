import { config } from 'zod'

// zod compiles object schemas with `new Function`, which the content security policy forbids. This has to run
// before the first schema is made, so the entry imports it before everything else.
config({ jitless: true })
