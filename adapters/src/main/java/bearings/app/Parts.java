package bearings.app;

import bearings.desk.Content;
import bearings.desk.FollowUps;
import bearings.desk.FrontDesk;
import bearings.desk.Ids;
import bearings.desk.RateLimit;
import bearings.desk.Store;
import bearings.desk.Watch;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;

/// The parts of a running coach that belong together.
record Parts(Store store, FrontDesk desk, FollowUps followUps) {

  /// @param platforms the chats whose people are asked when a follow-up falls due
  static Parts of(
      Supplier<Content> content,
      Store store,
      RateLimit rate,
      Set<String> platforms,
      Watch watch) {
    var desk =
        new FrontDesk(
            content,
            store,
            rate,
            new Ids(new SecureRandom()),
            InstantSource.system(),
            watch,
            FrontDesk.Bounds.USUAL);
    return new Parts(store, desk, new FollowUps(desk, store, platforms, watch));
  }
}
