import type { Place } from './sense'

/** Phrases for targets, in the languages of panels. */
export const PLACE_PHRASES: Readonly<Record<Place, string>> = {
  profile:
    'profile, profiles, profil, perfil, perfiles, perfis, профиль, профиля, profilo, profiel, company profile, الحساب, بروفايل, پروفایل, hồ sơ, trang cá nhân, 个人主页, 主页, akun',
  channel:
    'channel, channels, kanal, kanala, kanali, canal, canales, канал, канала, каналов, قناة, قنوات, کانال, kênh, saluran, chaîne, canale, kanał, 频道, चैनल, チャンネル, 채널',
  page: 'page, pages, fanpage, fan page, sayfa, sayfasi, pagina, página, страница, страницы, страницу, صفحة, صفحات, trang, halaman, seite, strona, company, company page, business page, empresa, şirket, 主頁, 公共主页',
  community: 'subreddit, subreddits, community, communities, сообщество, сообщества',
  group:
    'group, groups, grup, grubu, gruba, grupo, grupos, группа, группы, группу, مجموعة, جروب, گروه, nhóm, groupe, gruppe, gruppo, grupa, 群组, 群, supergroup, グループ, 그룹',
  post: 'post, posts, tweet, tweets, gönderi, gonderi, gönderisi, publicación, publicaciones, publicação, postagem, пост, поста, постов, постах, запись, записи, منشور, منشورات, بوست, پست, bài viết, bài đăng, kiriman, postingan, publication, beitrag, beiträge, wpis, 帖子, 推文, पोस्ट, 게시물, 投稿',
  photo:
    'photo, photos, picture, foto, fotos, fotoğraf, resim, фото, фотография, фотографии, صورة, صور, عکس, ảnh, gambar, image, bild, zdjęcie, 照片, 图片, 写真',
  video:
    'video, videos, vídeo, vídeos, videosu, видео, فيديو, فيديوهات, ویدیو, ویدئو, वीडियो, 视频, 影片, 動画, 동영상, วิดีโอ, vidéo, vidéos, igtv, wideo, film',
  short: 'short, shorts, yt shorts, шортс, шортсы, شورتس, شورت, शॉर्ट्स, 短视频, ショート, 쇼츠',
  reel: 'reel, reels, reel video, reels video, рилс, рилсы, рилсов, ريلز, ريل, رييلز, ریلز, रील, रील्स, リール, 릴스',
  story:
    'story, stories, storie, storys, hikaye, hikayesi, historia, historias, história, histórias, сторис, история, истории, историй, ستوري, ستوريات, قصة, استوری, cerita, 快拍, 限时动态, स्टोरी, ストーリー, 스토리, relacja',
  live: 'live, livestream, livestreams, live stream, live streams, live streaming, live video, stream, streaming, canlı yayın, canli yayin, canlı, directo, en vivo, ao vivo, en direct, diretta, трансляция, трансляции, трансляций, эфир, прямой эфир, стрим, стрима, стрима, بث مباشر, البث المباشر, لايف, لايفات, لایو, trực tiếp, siaran langsung, 直播, 直播间, लाइव, ライブ, 라이브, na żywo, livestream video',
  comment: 'comment reply',
  playlist:
    'playlist, playlists, play list, плейлист, плейлиста, плейлисты, قائمة تشغيل, çalma listesi, lista de reproducción, 播放列表, 歌单',
  hashtag: 'hashtag trend, hashtag trends, trend hashtag',
  space: 'space, spaces, twitter space, twitter spaces, x space, x spaces, مساحة, مساحات',
  event: 'event, events, evento, etkinlik, мероприятие, событие, sự kiện',
  boost: 'channel boost',
  bot: 'bot start, bot starts, bot users, bot referral, referral bot',
  track:
    'track, tracks, song, songs, şarkı, трек, трека, треки, песня, canción, canciones, música, musica, 歌曲',
  album: 'album, albums, albüm, альбом, альбома, álbum',
  artist: 'artist, artists, sanatçı, исполнитель, исполнителя, артист, artista, artiste, 艺人',
  episode: 'episode, episodes, выпуск, эпизод, episodio, episódio, podcast episode, podcast episodes',
  show: 'podcast, podcasts, podcast show, подкаст, подкаста',
  clip: 'clip, clips, клип, клипы, клипов',
  pin: 'pin, pins, пин, пины',
  board: 'board, boards, доска',
}
