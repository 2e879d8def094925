import { csv } from '/work/main/src/intake/sources/csv/index.ts';
import { fileSources } from '/work/main/src/intake/file-sources.ts';
import { readTables } from '/work/main/src/intake/reading/read-tables.ts';
import { decodeText } from '/work/main/src/intake/reading/decode-text.ts';
import { gridToTable } from '/work/main/src/intake/reading/grid-to-table.ts';
import { parse } from '/work/main/node_modules/csv-parse/lib/sync.js';
const O=['Rejected','No response','Phone screen','Applied','Ghosted','Technical interview','Offer','Withdrawn'];
const day=(n:number)=>new Date(Date.UTC(2020,0,1+n%2000)).toISOString().slice(0,10);
const L=['Company,Role,Location,Source,Applied,Status,Response date,Notes']; for(let r=0;r<100000;r++){const o=O[r%8]!; L.push(`Company ${r%40000},Engineer ${r%17},Berlin,LinkedIn,${day(r)},${o},${['No response','Applied','Ghosted'].includes(o)?'':day(r+9)},"note ${r}, with a comma"`)}
const b=new TextEncoder().encode(L.join('\n'));
const T=(n:string,f:()=>any)=>{const t=performance.now(); const r=f(); console.log(n,(performance.now()-t).toFixed(0)); return r;};
const text=T('decode',()=>(decodeText(b) as any).value.text);
T('recognise',()=>fileSources.find(s=>s.recognises(b.subarray(0,262144),'a')));
T('parse plain',()=>parse(text,{}));
T('parse opts',()=>parse(text,{relax_column_count:true,relax_quotes:true,max_record_size:0,record_delimiter:['\r\n','\n'],delimiter:',',quote:'"'}));
T('parse opts 1 delim',()=>parse(text,{relax_column_count:true,relax_quotes:true,max_record_size:0,record_delimiter:['\n'],delimiter:',',quote:'"'}));
const r:any=T('csv.read',()=>csv.read(b,'a'));
T('readTables',()=>readTables(r.tables,{file:'a',format:'csv'}));
T('readTables2',()=>readTables(r.tables,{file:'a',format:'csv'}));
