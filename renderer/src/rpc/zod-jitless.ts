// zod compiles object schemas with `new Function`, which the content security policy forbids. It reads its settings from
// this global when it is loaded, which is late here: the first page is drawn without it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

export {}
