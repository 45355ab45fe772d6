import { describe, expect, test } from 'vitest'
import { type Row, readRow } from './shown'

const ARABIC: readonly Row[] = [
  ['متابعين انستقرام | حقيقيين | ضمان 30 يوم', 'instagram followers (profile) refill 30 real'],
  ['لايكات انستغرام | بدون ضمان | فوري', 'instagram likes (post photo video reel) refill none start 0'],
  ['مشاهدات تيك توك | 100K يوميا', 'tiktok views (video) 100000/day'],
  ['مشتركين يوتيوب | ضمان مدى الحياة', 'youtube subscribers (channel) refill lifetime'],
  ['أعضاء تليجرام | ثابت | بداية 0-1 ساعة', 'telegram members (channel group invite) start 60 no-drop'],
  ['متابعين تويتر | سعوديين 🇸🇦', 'x followers (profile) SA'],
  ['مشاهدات ستوري سناب شات', 'snapchat views (profile story)'],
  ['تعليقات فيسبوك | عراقي', 'facebook comments (post photo video reel) IQ'],
  ['المتابعين انستا | جودة عالية', 'instagram followers (profile) hq'],
  ['إعجابات فيسبوك | تعويض ٣٠ يوم', 'facebook likes (post photo video reel) refill 30'],
  ['مشاهدات ريلز انستقرام | فوري', 'instagram views (reel) start 0'],
  ['ساعات مشاهدة يوتيوب', 'youtube watch-time (video live)'],
  ['مشاهدين بث مباشر تيك توك', 'tiktok live-viewers (profile live)'],
  ['ريتويت تويتر | الكويت', 'x reposts (post) KW'],
  ['فالوور اینستاگرام | ایرانی | جبران ریزش ۳۰ روزه', 'instagram followers (profile) refill 30 IR'],
  ['لایک اینستاگرام | فوری', 'instagram likes (post photo video reel) start 0'],
  ['ممبر تلگرام | بدون ریزش', 'telegram members (channel group invite) no-drop'],
  ['بازدید پست تلگرام | ۱۰K در روز', 'telegram views (post private-post) 10000/day'],
  ['ویو تیک تاک', 'tiktok views (video)'],
  ['دنبال\u200cکننده توییتر | واقعی', 'x followers (profile) real'],
  ['کامنت اینستاگرام فارسی', 'instagram comments (post photo video reel)'],
  ['سابسکرایب یوتیوب | گارانتی مادام\u200cالعمر', 'youtube subscribers (channel) refill lifetime'],
]

describe('names: arabic', () => {
  test.each(ARABIC)('%j', (service, reading) => {
    expect(readRow(service)).toBe(reading)
  })
})

const ASIA: readonly Row[] = [
  ['Instagram粉丝 | 真人 | 30天补充', 'instagram followers (profile) refill 30 real'],
  ['抖音国际版点赞 | 不掉', 'tiktok likes (photo video) no-drop'],
  ['TikTok点赞 秒上', 'tiktok likes (photo video) start 0'],
  ['YouTube 播放量 | 高留存 | 每天10000', 'youtube views (video short live) 10000/day high-retention'],
  ['Telegram 成员 | 终身保障', 'telegram members (channel group invite) refill lifetime'],
  ['推特转发 | 不补', 'x reposts (post) refill none'],
  ['脸书主页点赞', 'facebook page-likes (profile page)'],
  ['Instagram 评论 | 台湾', 'instagram comments (post photo video reel) TW'],
  ['YouTube 订阅 30天保固', 'youtube subscribers (channel) refill 30'],
  ['哔哩哔哩 播放', 'elsewhere plays ()'],
  ['インスタ フォロワー | 日本人', 'instagram followers (profile) JP'],
  ['TikTok いいね | 即時', 'tiktok likes (photo video) start 0'],
  ['YouTube 再生回数 | 1日 10000', 'youtube views (video short live)'],
  ['ツイッター リツイート', 'x reposts (post)'],
  ['인스타 팔로워 | 한국인', 'instagram followers (profile) KR'],
  ['유튜브 조회수 | 즉시', 'youtube views (video short live) start 0'],
  ['인스타그램 좋아요 30일 리필', 'instagram likes (post photo video reel) refill 30'],
  ['틱톡 팔로워', 'tiktok followers (profile)'],
  ['Instagram फॉलोअर्स | भारतीय', 'instagram followers (profile) IN'],
  ['यूट्यूब सब्सक्राइबर | 30 दिन गारंटी', 'youtube subscribers (channel) refill 30'],
  ['इंस्टाग्राम लाइक्स | तुरंत', 'instagram likes (post photo video reel) start 0'],
  ['Facebook पेज लाइक', 'facebook page-likes (profile page)'],
  ['Pengikut Instagram | Indonesia | Garansi 30 Hari', 'instagram followers (profile) refill 30 ID'],
  ['Suka Instagram | Langsung', 'instagram likes (post photo video reel) start 0'],
  ['Tayangan TikTok | 10K per hari', 'tiktok views (video) 10000/day'],
  ['Penonton Live TikTok | 60 menit', 'tiktok live-viewers (profile live)'],
  ['Followers IG Indonesia | Tanpa Garansi', 'instagram followers (profile) refill none ID'],
  ['Tăng theo dõi Facebook | Việt Nam | Bảo hành 30 ngày', 'facebook followers (profile page) refill 30 VN'],
  ['Lượt thích TikTok | 5K/ngày | lên ngay', 'tiktok likes (photo video) 5000/day start 0'],
  ['Thành viên Telegram | không tụt', 'telegram members (channel group invite) no-drop'],
  ['Mắt livestream Facebook | 30 phút', 'facebook live-viewers (profile page post video live)'],
  ['Lượt xem YouTube | không bảo hành', 'youtube views (video short live) refill none'],
  ['Bình luận Facebook', 'facebook comments (post photo video reel)'],
  ['ผู้ติดตาม Instagram | คนไทย | รับประกัน 30 วัน', 'instagram followers (profile) refill 30 TH'],
  ['ยอดวิว TikTok', 'tiktok views (video)'],
  ['ไลค์ Facebook | ทันที', 'facebook likes (post photo video reel) start 0'],
  ['עוקבים אינסטגרם | ישראלים', 'instagram followers (profile) IL'],
  ['Instagram לייקים', 'instagram likes (post photo video reel)'],
]

describe('names: asia', () => {
  test.each(ASIA)('%j', (service, reading) => {
    expect(readRow(service)).toBe(reading)
  })
})
