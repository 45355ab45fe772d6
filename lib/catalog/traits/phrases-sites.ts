import type { Site } from '../../links/kinds'

/**
 * Site names as panels write them, separated by commas, with spaces inside a phrase. Abbreviations match whole words
 * only.
 */
export const SITE_PHRASES: Readonly<Record<Site, string>> = {
  youtube:
    'youtube, you tube, yt, youtuber, yt shorts, ютуб, ютюб, ютьюб, يوتيوب, یوتیوب, اليوتيوب, यूट्यूब, 油管, ユーチューブ, 유튜브, יוטיוב, ยูทูป, ยูทูบ',
  instagram:
    'instagram, insta, ig, instagran, instegram, instagramm, igtv, инстаграм, инстаграмм, инста, انستقرام, انستغرام, انستجرام, انستكرام, انستا, إنستغرام, إنستقرام, اینستاگرام, اینستا, इंस्टाग्राम, 照片墙, インスタグラム, インスタ, 인스타그램, 인스타, אינסטגרם, อินสตาแกรม',
  tiktok:
    'tiktok, tik tok, tt, titkok, tictok, tic tok, тикток, тик ток, تيكتوك, تيك توك, تکتاک, تیک تاک, تیکتوک, टिकटॉक, 抖音国际版, ティックトック, 틱톡, טיקטוק, ติ๊กต๊อก',
  x: 'twitter, twitter space, twitter spaces, x space, x spaces, twiter, twitter x, x twitter, twitterx, xtwitter, x com, твиттер, твитер, تويتر, توییتر, تويتر اكس, ट्विटर, 推特, ツイッター, 트위터, טוויטר, ทวิตเตอร์',
  facebook:
    'facebook, fb, face book, facebok, фейсбук, فيسبوك, فيس بوك, الفيسبوك, فیسبوک, फेसबुक, 脸书, 脸谱, フェイスブック, 페이스북, פייסבוק, เฟสบุ๊ค, เฟซบุ๊ก',
  telegram:
    'telegram, tg, telegran, телеграм, телеграмм, телега, تيليجرام, تليجرام, تيليغرام, تلغرام, تليغرام, تلجرام, تلکرام, تلگرام, टेलीग्राम, 电报, テレグラム, 텔레그램, טלגרם, เทเลแกรม',
  spotify: 'spotify, spotfy, спотифай, سبوتيفاي, سبوتفاي, اسپاتیفای, スポティファイ, 스포티파이',
  soundcloud: 'soundcloud, sound cloud, sc, саундклауд, ساوند كلاود, ساوندکلاد, 사운드클라우드',
  twitch: 'twitch, твич, تويتش, توییچ, 트위치, ツイッチ',
  linkedin: 'linkedin, linked in, линкедин, لينكد ان, لينكدان, لینکدین, 领英, 링크드인',
  threads:
    'instagram threads, ig threads, threads app, thread app, threads net, meta threads, ثريدز, スレッズ, 스레드',
  reddit: 'reddit, subreddit, реддит, ريديت, ردیت, 레딧',
  pinterest: 'pinterest, pintrest, пинтерест, بينترست, پینترست, 핀터레스트',
  discord: 'discord, дискорд, ديسكورد, دیسکورد, 디스코드',
  vk: 'vk, vkontakte, vk com, вк, вконтакте',
  bluesky: 'bluesky, blue sky, bsky, блюскай',
  snapchat: 'snapchat, snap chat, snap, снапчат, سناب شات, سنابشات, سناب, اسنپ چت, 스냅챗',
  kick: 'kick com, kickcom',
}

/**
 * Words that name a site only if no other site is named: they have other meanings, or are the site's own vocabulary.
 */
export const WEAK_SITE_PHRASES: Partial<Readonly<Record<Site, string>>> = {
  x: 'tweet, tweets, retweet, retweets, твит, твиты, твитов, ретвит, ретвиты, ретвитов, تغريدة, ريتويت, رتويت',
  threads: 'threads',
  kick: 'kick',
  pinterest: 'repin, repins',
  reddit: 'subreddits',
  snapchat: 'spotlight',
}

/** Sites and shops whose addresses are not recognized. */
export const ELSEWHERE_PHRASES =
  'website, websites, web site, website traffic, web traffic, site traffic, google, google play, play store, app store, apple music, itunes, deezer, tidal, audiomack, shazam, amazon, amazon music, boomplay, napster, anghami, quora, medium com, tumblr, vimeo, dailymotion, rumble, trovo, odysee, bilibili, 哔哩哔哩, b站, likee, kwai, kuaishou, douyin, 抖音, 快手, 小红书, 微博, xiaohongshu, weibo, wechat, whatsapp, whats app, واتساب, واتس اب, واتساپ, ватсап, вотсап, wa channel, signal app, clubhouse, onlyfans, fansly, patreon, steam, roblox, trustpilot, tripadvisor, yelp, imdb, coinmarketcap, coingecko, opensea, dextools, pump fun, line app, viber, zalo, shopee, lazada, tokopedia, etsy, ebay, behance, dribbble, github, producthunt, product hunt, mixcloud, reverbnation, datpiff, bandcamp, beatport, yandex, яндекс, дзен, яндекс дзен, rutube, рутуб, одноклассники, ok ru, max messenger, rubika, روبیکا, aparat, آپارات, eitaa, ایتا, bale, truth social, mastodon, nimo, nimo tv, bigo, bigo live, caffeine, dlive, periscope, vero, helo, sharechat, moj, josh app, koo app, chingari, tango live, swarm, foursquare, zillow, podcast addict, castbox, apple podcast, apple podcasts, google podcast, google podcasts, сайт, موقع, web sitesi, site web, sitio web'
