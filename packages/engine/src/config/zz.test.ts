import {test} from 'vitest'
import {catalogue} from '../catalogue.js'
import {loadConfig, loadFrontmatterSchemas, loadGlossary, loadReviewers, settingsFor} from './index.js'
test('t', () => {
  const root='/work/main'
  const cpu=(n:string,f:()=>unknown)=>{const a=process.cpuUsage();const r=f();const b=process.cpuUsage(a);console.log(n,(b.user+b.system)/1000|0,'ms cpu');return r as never}
  for (let k=0;k<3;k++) { 
  cpu('us', ()=>loadConfig(null,{root,rules:catalogue}))
  const c=cpu('load', ()=>loadConfig(root+'/fixtures/spine-clinic/bedside.yaml',{root,rules:catalogue}))
  cpu('rev',()=>loadReviewers(c)); cpu('gloss',()=>loadGlossary(c)); cpu('fm',()=>loadFrontmatterSchemas(c))
  cpu('5000',()=>{for(let i=0;i<5000;i++) settingsFor(c,`fixtures/spine-clinic/content/uk/p${i}.md`)})
 }
})
