import type { Deliverable } from './service-traits'

/** Phrases for what a service delivers, in the languages of panels. */
export const DELIVERABLE_PHRASES: Readonly<Record<Deliverable, string>> = {
  followers:
    'follower, followers, follow, follows, folower, folowers, followrs, fallower, fallowers, fans, takipçi, takipçisi, takipçiler, takipciler, seguidor, seguidores, seguidoras, seguimientos, фолловеры, фолловеров, متابع, متابعين, متابعون, المتابعين, متابعة, فلورز, فالوورز, فولورز, دنبال کننده, دنبال‌کننده, دنبال کنندگان, فالوور, فالور, फॉलोअर्स, फॉलोवर्स, फ़ॉलोअर्स, người theo dõi, lượt theo dõi, theo dõi, pengikut, suiveurs, abonné, abonnés, abonnes, abonne, seguaci, obserwujący, obserwujących, obserwatorzy, obserwatorów, volgers, urmăritori, sledující, követők, ακόλουθοι, עוקבים, ผู้ติดตาม, 粉丝, 粉絲, 关注者, 关注, 追蹤者, フォロワー, 팔로워',
  subscribers:
    'subscriber, subscribers, subscribe, sub, subs, subscriptores, suscriptores, suscriptor, suscripciones, inscritos, inscrito, assinantes, abone, abonesi, aboneler, подписчик, подписчики, подписчиков, подписчика, подписчикам, подписка, подписки, подписок, مشترك, مشتركين, المشتركين, اشتراك, اشتراكات, سابسکرایب, سابسکرایبر, مشترک, सब्सक्राइबर, सब्सक्राइबर्स, người đăng ký, đăng ký kênh, lượt đăng ký, abonnenten, abonnent, iscritti, iscrizioni, subskrybenci, subskrybentów, subskrypcje, subskrypcji, subskrybcje, 订阅, 订阅者, 訂閱, 订阅用户, チャンネル登録者, 登録者, 구독자, ผู้ติดตามช่อง, subskriber, підписники, підписників',
  members:
    'member, members, join, joins, üye, uye, üyesi, üyeleri, üyeler, uyeler, miembro, miembros, membro, membros, участник, участники, участников, عضو, اعضاء, أعضاء, الاعضاء, ممبر, اعضا, सदस्य, मेंबर्स, thành viên, anggota, membres, membre, mitglieder, mitglied, membri, członkowie, członków, leden, 成员, 会员, 群成员, メンバー, 멤버, สมาชิก',
  friends:
    'friend, friends, friend request, friend requests, arkadaş, arkadas, amigos, друзья, друзей, в друзья, اصدقاء, صديق, bạn bè, kết bạn, teman, amis, freunde, amici, znajomi, 好友, 友達, 친구',
  connections: 'connection, connections, conexiones, conexões, bağlantı, kontakte, 人脉',
  'page-likes':
    'page like, page likes, fanpage like, fanpage likes, fan page likes, fan page like, like page, likes page, sayfa beğeni, sayfa beğenisi, sayfa beğenileri, curtidas na página, curtidas em página, curtidas de página, me gusta en página, me gusta de página, me gusta página, лайки на страницу, лайки страницы, لايكات صفحة, لايكات صفحات, اعجابات صفحة, اعجاب صفحة, like trang, thích trang, like halaman, mentions j aime page, seitenlikes, seiten likes, mi piace pagina, 主页点赞, पेज लाइक, पेज लाइक्स, seite gefällt mir, gefällt mir seite',
  likes:
    'like, likes, lik, heart, hearts, polubienia, polubień, polubienie, beğeni, begeni, beğenisi, beğeniler, beğenileri, curtida, curtidas, me gusta, gostos, лайк, лайки, лайков, лайка, мне нравится, لايك, لايكات, اللايكات, اعجاب, إعجاب, إعجابات, اعجابات, لایک, लाइक, लाइक्स, lượt thích, suka, j aime, jaime, mention j aime, mentions j aime, gefällt mir, mi piace, vind ik leuks, aprecieri, вподобання, לייקים, ไลค์, ถูกใจ, 点赞, 點讚, 赞, 按讚, いいね, 高評価, 좋아요',
  dislikes:
    'dislike, dislikes, dizlayk, дизлайк, дизлайки, дизлайков, beğenmeme, no me gusta, دسلايك, ديسلايك, ديسلايكات, دیسلایک, 点踩, 低評価, 싫어요',
  reactions:
    'reaction, reactions, emoji reaction, emoji reactions, emoticon, emoticons, emoji likes, reaksiyon, tepki, tepkisi, reacción, reacciones, reação, reações, реакция, реакции, реакций, تفاعل, تفاعلات, رياكشن, ری اکشن, ریاکشن, प्रतिक्रिया, cảm xúc, bày tỏ cảm xúc, reaksi, réactions, réaction, reaktionen, reazioni, reakcje, reakcji, 反应, 表情反应, リアクション, 반응',
  views:
    'view, views, viewes, veiws, vews, watches, izlenme, izlenmesi, izlenmeleri, izlenim, görüntülenme, görüntülenmesi, görüntüleme, goruntulenme, visualización, visualizaciones, vistas, visualização, visualizações, vizualizações, просмотр, просмотры, просмотров, просмотра, مشاهدة, مشاهدات, المشاهدات, مشاهده, بازدید, ویو, سین, व्यूज, व्यूज़, व्यू, lượt xem, tayangan, tontonan, vue, vues, aufrufe, aufruf, ansichten, videoaufrufe, visualizzazioni, visualizzazione, wyświetlenia, wyświetleń, wyświetlenie, weergaven, vizualizări, перегляди, переглядів, צפיות, ยอดวิว, วิว, 播放量, 观看, 观看量, 浏览, 浏览量, 观看次数, 觀看, 再生数, 視聴回数, 再生回数, 조회수',
  'watch-time':
    'watch time, watchtime, watch hour, watch hours, watchhour, watchhours, hours watch, hours watchtime, hour watch time, public watch hours, watch minutes, izlenme saati, izleme saati, saat izlenme, izlenme süresi, horas de visualización, horas de visualização, horas de exibição, horas de reproducción, часы просмотра, часов просмотра, часы просмотров, часов просмотров, ساعات مشاهدة, ساعة مشاهدة, ساعات المشاهدة, ساعت تماشا, giờ xem, jam tayang, heures de visionnage, wiedergabezeit, wiedergabestunden, ore di visualizzazione, godziny oglądania, 观看时长, 观看小时, वॉच टाइम, 総再生時間, 시청시간',
  'live-viewers':
    'live viewer, live viewers, live stream viewers, live stream viewer, livestream viewers, livestream viewer, live streaming viewers, stream viewers, stream viewer, viewer, viewers, concurrent viewers, live watchers, izleyici, izleyicisi, canlı yayın izleyici, canlı yayın izleyicisi, canlı izleyici, espectador, espectadores, espectadores en vivo, espectadores ao vivo, зритель, зрители, зрителей, مشاهدين, مشاهدين لايف, مشاهدين بث مباشر, مشاهدين البث المباشر, بیننده, بیننده لایو, người xem, mắt xem, mắt live, mắt livestream, penonton, spectateurs, zuschauer, spettatori, widzowie, widzów, 在线人数, 直播人气, 直播观众, 観客, 同時接続, 시청자',
  plays:
    'play, plays, listens, streams, dinlenme, dinlenmesi, dinleme, oynatma, reproducción, reproducciones, reproduções, прослушивание, прослушивания, прослушиваний, استماع, استماعات, پخش, پلی, lượt nghe, lượt phát, putar, pemutaran, écoutes, écoute, lectures, wiedergaben, ascolti, riproduzioni, odtworzenia, odtworzeń, odsłuchania, odsłuchań, 播放, 播放次数, 收听, 再生, 재생, 스트리밍',
  listeners:
    'listener, listeners, monthly listener, monthly listeners, dinleyici, aylık dinleyici, oyentes, oyentes mensuales, ouvintes, ouvintes mensais, слушатель, слушатели, слушателей, مستمع, مستمعين, مستمعين شهريين, شنونده, người nghe, pendengar, auditeurs, auditeurs mensuels, hörer, monatliche hörer, ascoltatori, słuchacze, słuchaczy, 听众, 每月听众, リスナー, 청취자',
  downloads:
    'download, downloads, indirme, descargas, загрузки, скачивания, скачиваний, تحميل, تحميلات, دانلود, lượt tải, unduhan, téléchargements, 下载, ダウンロード',
  comments:
    'comment, comments, coment, coments, custom comment, custom comments, random comments, random comment, emoji comments, yorum, yorumu, yorumlar, comentario, comentarios, comentário, comentários, комментарий, комментарии, комментариев, комментария, коммент, комменты, комментов, تعليق, تعليقات, كومنت, كومنتات, کامنت, कमेंट, कमेंट्स, टिप्पणियां, bình luận, komentar, commentaire, commentaires, kommentare, kommentar, commenti, commento, komentarze, komentarzy, opmerkingen, comentarii, коментарі, коментарів, תגובות, คอมเมนต์, ความคิดเห็น, 评论, 評論, 留言, コメント, 댓글',
  'comment-likes':
    'comment like, comment likes, comments like, comments likes, comment s likes, comment upvotes, comments upvotes, comment upvote, comment hearts, likes on comment, likes on comments, likes to comment, likes for comment, likes for comments, like comment, likes comment, likes comments, yorum beğeni, yorum beğenisi, yorum beğenileri, yoruma beğeni, yorumlara beğeni, curtidas em comentário, curtidas em comentários, curtidas no comentário, curtidas de comentários, me gusta en comentario, me gusta en comentarios, me gusta comentarios, likes en comentarios, likes a comentarios, likes comentarios, лайки на комментарий, лайки на комментарии, лайки комментариев, лайки на коммент, лайки на комменты, лайки к комментарию, لايكات تعليق, لايكات تعليقات, لايكات كومنتات, لايكات على تعليق, لايكات التعليقات, لایک کامنت, like bình luận, like cmt, like komentar, likes komentar, j aime commentaire, likes commentaires, kommentar likes, kommentarlikes, mi piace ai commenti, polubienia komentarza, polubienia komentarzy, 评论点赞, 评论赞',
  replies:
    'reply, replies, comment replies, comment reply, comments replies, yanıt, yanıtlar, respuestas, respuesta, respostas, ответы, ответов, ответы на комментарии, ردود, رد, trả lời, balasan, réponses, antworten, risposte, odpowiedzi, 回复, 回覆, 返信, 답글',
  shares:
    'share, shares, sharing, shared, paylaşım, paylaşımı, paylasim, paylaşma, compartidos, compartidas, compartir, compartilhamento, compartilhamentos, compartilhar, поделиться, поделились, расшаривания, مشاركة, مشاركات, شير, اشتراک گذاری, شیر, शेयर, शेयर्स, chia sẻ, lượt chia sẻ, bagikan, membagikan, partages, partage, teilen, geteilt, condivisioni, condivisione, udostępnienia, udostępnień, 分享, 转发分享, シェア, 공유',
  reposts:
    'repost, reposts, retweet, retweets, re tweet, re tweets, rt, quote, quotes, quote tweet, quote tweets, quote retweet, quote retweets, reshare, reshares, reblogs, forwards, репост, репосты, репостов, ретвит, ретвиты, ретвитов, republicaciones, republicación, retuits, reposteos, ريتويت, رتويت, اعادة نشر, اعادة تغريد, ری پست, ریتوییت, đăng lại, retwitte, 转发, 转推, リツイート, リポスト, 리트윗, 리포스트',
  saves:
    'save, saves, saved, bookmark, bookmarks, favorite, favorites, favourites, favourite, repin, repins, pre save, pre saves, presave, presaves, library adds, kaydetme, kaydetmesi, guardados, guardado, guardar, salvamentos, salvos, сохранение, сохранения, сохранений, закладки, избранное, в избранное, حفظ, حفظ منشور, سيف, ذخیره, سیو, सेव, lưu, lượt lưu, simpan, simpanan, enregistrements, sauvegardes, gespeichert, speichern, salvataggi, salvataggio, zapisy, zapisania, zapisów, 收藏, 保存, 저장',
  upvotes: 'upvote, upvotes, up vote, up votes, апвоуты',
  downvotes: 'downvote, downvotes, down vote, down votes',
  votes:
    'vote, votes, poll, polls, poll vote, poll votes, poll voting, voting, oy, oylama, anket, anket oyu, votos, encuesta, votos encuesta, votos en encuesta, enquete, votos em enquete, голос, голоса, голосов, голосование, голосования, голоса в опрос, опрос, опросы, опроса, تصويت, تصويتات, رای, رأی, نظرسنجی, bình chọn, sondage, sondages, stimmen, umfrage, voti, sondaggio, głosy, głosów, ankieta, ankiety, 投票, 票, 投票数, 투표',
  mentions:
    'mention, mentions, user mentions, bahsetme, menciones, menções, упоминания, упоминаний, منشن, منشنات, 提及',
  impressions:
    'impression, impressions, gösterim, gösterimi, impresiones, impressões, показы, показов, ظهور, انطباعات, impresi, impressionen, impressioni, 曝光, 展示, インプレッション, 노출',
  reach:
    'reach, erişim, alcance, охват, охваты, охвата, وصول, ریچ, jangkauan, portée, reichweite, copertura, zasięg, zasięgi, 覆盖, 触达, リーチ, 도달',
  visits:
    'visit, visits, visitor, visitors, traffic, website traffic, web traffic, site traffic, search visits, profile visit, profile visits, profile view, profile views, ziyaret, ziyaretçi, ziyareti, trafik, tráfico, tráfego, visitas, visitas al perfil, visitas ao perfil, посещения, посещений, визиты, посетители, посетителей, трафик, زيارة, زيارات, زوار, زيارات بروفايل, بازدید پروفایل, lượt truy cập, truy cập, kunjungan, kunjungan profil, visites, visites de profil, trafic, besuche, besucher, profilbesuche, visite, visite al profilo, odwiedziny, odwiedzin, ruch, 访问, 访问量, 流量, 主页访问, 訪問, 방문',
  clicks:
    'click, clicks, link click, link clicks, tıklama, clics, cliques, клики, кликов, переходы, переходов, نقرات, klik, clic, klicks, kliknięcia, 点击',
  reviews:
    'review, reviews, rating, ratings, recommendations, değerlendirme, puanlama, reseñas, avaliações, отзыв, отзывы, отзывов, تقييم, تقييمات, đánh giá, ulasan, avis, bewertungen, recensioni, opinie, recenzje, 评价, 好评, レビュー, 리뷰',
  attendees:
    'attendee, attendees, event interested, event going, event join, event attendees, event members, interested, interesados, katılımcı',
  boosts:
    'boost, boosts, channel boost, channel boosts, group boost, server boost, server boosts, boost link, буст, бусты, бустов, голоса для канала, تعزيز, بوست قناة, بوستات, بوست کانال, takviye, 助推',
  'bot-starts':
    'bot start, bot starts, bot users, bot user, bot referral, bot referrals, referral bot, start bot, bot başlatma, запуск бота, запуски бота, старт бота, старты бота, تفعيل بوت, استارت ربات, 机器人启动',
}
