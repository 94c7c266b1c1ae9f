/** A page that prints well on A4 and reads well on a screen, in either theme. */
export const reportStyle = `
@page { size: A4; margin: 16mm 14mm }
:root { color-scheme: light dark; --ink: #1b1d29; --ink-2: #5c6070; --line: #e3e5ec; --sunken: #f4f5f8; --panel: #fff;
  --plain: #8a8fa3; --thread: #5b4ddb; --good: #17784a; --warn: #94620a; --bad: #c23a32 }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e8e9ef; --ink-2: #a2a6b5; --line: #31343f;
  --sunken: #1a1c23; --panel: #20222a; --plain: #7c8194; --thread: #9d93ff; --good: #5cc48d; --warn: #dba74a; --bad: #f0837a } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 32px 24px; max-width: 960px; background: var(--panel); color: var(--ink);
  font: 14px/1.45 "Inter Variable", Inter, system-ui, sans-serif; font-variant-numeric: tabular-nums }
header { border-bottom: 2px solid var(--thread); padding-bottom: 12px; margin-bottom: 20px }
h1 { font-size: 22px; line-height: 28px; margin: 0; font-weight: 650; letter-spacing: -.01em }
h2 { font-size: 15px; line-height: 20px; margin: 28px 0 8px; font-weight: 600; break-after: avoid }
header p, .note, td small { color: var(--ink-2); margin: 4px 0 0 }
.note { padding: 8px 12px; background: var(--sunken); border-radius: 8px; margin-top: 8px }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px }
.figure { border: 1px solid var(--line); border-radius: 10px; padding: 12px 14px; break-inside: avoid }
.figure b { display: block; font-size: 24px; line-height: 32px; font-weight: 650; letter-spacing: -.02em; white-space: nowrap }
.figure span { color: var(--ink-2); font-size: 12px; line-height: 16px; display: block }
.good { color: var(--good) } .warn { color: var(--warn) } .bad { color: var(--bad) } .thread { color: var(--thread) }
table { border-collapse: collapse; width: 100%; font-size: 12.5px }
thead { display: table-header-group }
tr { break-inside: avoid }
th { text-align: left; color: var(--ink-2); font-weight: 500; border-bottom: 1px solid var(--line); padding: 6px 8px 6px 0 }
td { border-bottom: 1px solid var(--line); padding: 6px 8px 6px 0; vertical-align: top }
.right { text-align: right; white-space: nowrap }
svg { display: block; width: 100%; height: auto; break-inside: avoid; overflow: visible }
svg text { fill: var(--ink); font: 12px "Inter Variable", Inter, system-ui, sans-serif }
svg text.quiet { fill: var(--ink-2) }
.fill-plain { fill: var(--plain) } .fill-thread { fill: var(--thread) } .fill-good { fill: var(--good) }
.fill-warn { fill: var(--warn) } .fill-bad { fill: var(--bad) }
.stroke { stroke: var(--line); fill: none } .line { stroke: var(--thread); stroke-width: 2; fill: none }
footer { margin-top: 32px; color: var(--ink-2); font-size: 12px }
@media (max-width: 640px) { .figures { grid-template-columns: repeat(2, 1fr) } }
`;
