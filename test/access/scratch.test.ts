import { it } from 'vitest'
import { openStory } from '../support/story.ts'
import { openWeb, Browser } from '../support/browser.ts'
it('x', async () => {
  const t = Date.now()
  const story = await openStory()
  console.log('opened', Date.now() - t, story.personas.map((p) => p.login + ':' + p.roles).join(' '))
  const web = await openWeb(story.house)
  if (0) console.log(web.server.listedRoutes.map((r) => r.method + ' ' + r.url).filter((r) => !r.startsWith('HEAD')).join('\n'))
  const q = async (sql: string) => console.log(JSON.stringify((await story.database.superuser.query(sql)).rows))
  for (const t of ['audits.round','audits.case_file','audits.auditor','audits.answer','audits.follow_up','actions.action','register.stay','organisation.child','audits.case_action','trail.line','audits.draw','audits.frame','imports.file','imports.problem'])
    await q(`select '${t}' as t, count(*)::int from ${t}`)
  await q(`select * from audits.round`)
  await q(`select * from audits.case_file limit 3`)
  await q(`select * from audits.auditor limit 3`)
  await q(`select * from imports.file`)
  await q(`select file_id, reason, count(*)::int from imports.problem group by 1,2`)
  await web.close(); await story.close()
}, 100000)
