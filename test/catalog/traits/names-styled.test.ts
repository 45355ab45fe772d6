import { describe, expect, test } from 'vitest'
import { type Row, readRow } from './shown'

const STYLED: readonly Row[] = [
  ['𝗜𝗻𝘀𝘁𝗮𝗴𝗿𝗮𝗺 𝗙𝗼𝗹𝗹𝗼𝘄𝗲𝗿𝘀 | 𝗥𝟯𝟬 | 𝟱𝗞/𝗗𝗮𝘆', 'instagram followers (profile) refill 30 5000/day'],
  ['Ⓘⓝⓢⓣⓐ Ⓛⓘⓚⓔⓢ', 'instagram likes (post photo video reel)'],
  ['ＩＮＳＴＡＧＲＡＭ　ＬＩＫＥＳ', 'instagram likes (post photo video reel)'],
  ['🅸🅽🆂🆃🅰🅶🆁🅰🅼 Likes', 'instagram likes (post photo video reel)'],
  ['ɪɴsᴛᴀɢʀᴀᴍ ꜰᴏʟʟᴏᴡᴇʀs | ɴᴏɴ ᴅʀᴏᴘ', 'instagram followers (profile) no-drop'],
  ['I n s t a g r a m Likes', 'instagram likes (post photo video reel)'],
  ['I🔥n🔥s🔥t🔥a Followers', 'instagram followers (profile)'],
  ['Ins\u200bta\u200cgram Fol\u200dlowers', 'instagram followers (profile)'],
  ['\u202eInstagram Likes\u202c', 'instagram likes (post photo video reel)'],
  ['\u200fInstagram\u200e Likes', 'instagram likes (post photo video reel)'],
  ['🔥Instagram🔥Followers🔥R30🔥', 'instagram followers (profile) refill 30'],
  ['InstagramFollowers | NoDrop', 'instagram followers (profile) no-drop'],
  ['INSTAGRAM_LIKES_REAL_10K/DAY', 'instagram likes (post photo video reel) 10000/day real'],
  ['instagram-likes-hq-instant', 'instagram likes (post photo video reel) start 0 hq'],
  ['<b>Instagram</b> <i>Likes</i> &amp; R30', 'instagram likes (post photo video reel) refill 30'],
  ['Íñstàgrám Likés', 'instagram likes (post photo video reel)'],
  [
    'Instagram Likes [🇮🇳 REAL 𝑰𝑵𝑫𝑰𝑨𝑵 - No Refill ] [ 10K/D ]',
    'instagram likes (post photo video reel) refill none 10000/day IN real',
  ],
  ['Instagram 𝙄𝙏𝘼𝙇𝙔 Likes + Impressions + Reach', 'instagram likes (post photo video reel) IT'],
  ['YᴏᴜTᴜʙᴇ Views', 'youtube views (video short live)'],
  ['🆈🆃 Views', 'youtube views (video short live)'],
  ['T̶i̶k̶T̶o̶k̶ Views', 'tiktok views (video)'],
  ['⚡Tᴇʟᴇɢʀᴀᴍ Mᴇᴍʙᴇʀs ♾️', 'telegram members (channel group invite)'],
  ['【Instagram】Likes', 'instagram likes (post photo video reel)'],
  ['Instagram® Likes™', 'instagram likes (post photo video reel)'],
]

describe('styled letters, invisible characters and marks', () => {
  test.each(STYLED)('%j', (service, reading) => {
    expect(readRow(service)).toBe(reading)
  })
})
