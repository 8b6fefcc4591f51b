import { createHash } from 'node:crypto'

// Chromium drops the loads under way whenever a network interface comes or goes, as it does with every container. A page
// whose own script or style was dropped would stay blank for ever; it is loaded again until it has drawn something.
const script = `addEventListener('error',function(event){
var root=document.getElementById('root')
if(/^(SCRIPT|LINK)$/.test(event.target.tagName)&&!(root&&root.hasChildNodes()))setTimeout(function(){location.reload()},300)
},true)`

/** Goes at the head of a page that comes over a network, before anything it loads. */
export const loadAgainScript = `<script>${script}</script>`

/** What the Content-Security-Policy must allow for {@link loadAgainScript} to run, and nothing else inline. */
export const loadAgainSource = `'sha256-${createHash('sha256').update(script).digest('base64')}'`
