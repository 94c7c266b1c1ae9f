/** The tokens of the design system, in a page that must stand alone. */
export const referenceStyle = `
:root{color-scheme:light dark;--bg:light-dark(oklch(.985 .002 270),oklch(.175 .008 270));--panel:light-dark(oklch(1 0 0),oklch(.21 .01 270));
--sunken:light-dark(oklch(.965 .004 270),oklch(.155 .008 270));--line:light-dark(oklch(.92 .005 270),oklch(.28 .012 270));
--ink:light-dark(oklch(.22 .02 270),oklch(.95 .005 270));--ink-2:light-dark(oklch(.45 .02 270),oklch(.76 .012 270));
--ink-3:light-dark(oklch(.52 .018 270),oklch(.66 .014 270));--thread:light-dark(oklch(.52 .2 277),oklch(.72 .14 277));
--thread-soft:light-dark(oklch(.95 .025 277),oklch(.29 .06 277));--good:light-dark(oklch(.47 .12 155),oklch(.77 .14 155));
--warn:light-dark(oklch(.5 .12 75),oklch(.82 .13 85));--bad:light-dark(oklch(.55 .2 25),oklch(.72 .16 25));--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
*{box-sizing:border-box}html{scroll-behavior:smooth;scroll-padding-top:16px}
body{margin:0;display:grid;grid-template-columns:216px minmax(0,1fr);background:var(--bg);color:var(--ink);font:400 13.5px/1.5 "Inter Variable",Inter,ui-sans-serif,system-ui,sans-serif}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:8px;background:var(--sunken);border-right:1px solid var(--line)}
nav a{display:flex;align-items:center;gap:8px;height:30px;padding:0 8px;border-radius:5px;color:var(--ink-2);text-decoration:none;font-weight:500;text-transform:capitalize}
nav a:hover{background:var(--panel);color:var(--ink)}nav a span{margin-left:auto;font-size:11px;color:var(--ink-3)}
nav .home{margin-bottom:12px;font-weight:600;color:var(--ink)}nav svg{width:20px;height:20px;stroke:var(--thread);fill:none;stroke-width:2}
main{max-width:920px;padding:32px 40px 96px}h1{margin:0;font-size:20px;font-weight:600;letter-spacing:-.015em}h1 small{font-size:12.5px;font-weight:500;color:var(--ink-3)}
header p{margin:8px 0 0;color:var(--ink-2);max-width:76ch}.facts{display:flex;gap:16px;align-items:center}
a{color:var(--thread)}a:focus-visible,summary:focus-visible{outline:2px solid var(--thread);outline-offset:2px;border-radius:5px}
h2{margin:40px 0 8px;font-size:16px;font-weight:600;text-transform:capitalize}h3{margin:0 0 8px;font-size:13.5px;font-weight:600}
h4{margin:16px 0 4px;font-size:12.5px;font-weight:600;color:var(--ink-2)}h4 small{font-weight:500;color:var(--ink-3)}
details,article,table{background:var(--panel);border:1px solid var(--line)}details{border-radius:8px;margin-top:8px}article{border-radius:8px;margin-top:8px;padding:12px 16px}
summary{display:flex;align-items:center;gap:12px;min-height:36px;padding:4px 12px;cursor:default;list-style:none}summary::-webkit-details-marker{display:none}
summary:hover{background:var(--thread-soft);border-radius:7px}summary b{flex:none;width:52px;font:600 11px/1 var(--mono)}
.get{color:var(--thread)}.post{color:var(--good)}.put,.patch{color:var(--warn)}.delete{color:var(--bad)}
summary i{font-style:normal;color:var(--ink-3)}.summary{margin-left:auto;color:var(--ink-2);font-size:12.5px;text-align:right}
code{font:500 12px/1.4 var(--mono)}.body{padding:0 16px 16px;border-top:1px solid var(--line)}
pre{margin:4px 0 0;padding:12px;overflow:auto;border-radius:5px;background:var(--sunken);font:500 12px/1.5 var(--mono)}
.fields{margin:0;padding:0;list-style:none}.fields .fields{margin-left:8px;padding-left:12px;border-left:1.5px solid var(--line)}
.fields li{padding:3px 0}.fields b{color:var(--thread);margin-left:3px}.type{margin-left:8px;color:var(--ink-3);font-size:12.5px}.note{display:block;color:var(--ink-2);font-size:12.5px}
table{width:100%;border-collapse:collapse;border-radius:8px}th{text-align:left;font-size:12.5px;color:var(--ink-2)}th,td{padding:6px 12px;border-bottom:1px solid var(--line);vertical-align:top}.num{font-variant-numeric:tabular-nums}
@media(max-width:760px){body{display:block}nav{position:static;height:auto}main{padding:24px 16px}.summary{display:none}}
`;
