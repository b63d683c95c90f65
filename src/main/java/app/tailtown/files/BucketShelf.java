package app.tailtown.files;

import app.tailtown.installation.Bucket;
import app.tailtown.installation.CannotStart;
import app.tailtown.platform.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket of a server that speaks S3. Of the protocol only what every such server has: whole objects, put, got, listed and deleted by their key. */
final class BucketShelf implements Shelf, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BucketShelf.class);
    private static final Duration CONNECTED = Duration.ofSeconds(2);
    private static final Duration SILENT = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final S3Client client;
    private final String bucket;

    private BucketShelf(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** Refuses with a {@link CannotStart} when the bucket does not answer to these keys. */
    static BucketShelf open(Bucket where) {
        return open(where, "");
    }

    /** @param prefix of the settings that name it, for the sentence that refuses it */
    static BucketShelf open(Bucket where, String prefix) {
        var client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTED)
                        .socketTimeout(SILENT))
                .region(Region.of(where.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        where.accessKey(), where.secretKey().text())))
                .overrideConfiguration(o -> o.apiCallTimeout(LONGEST))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        where.endpoint().ifPresent(at -> client.endpointOverride(at).forcePathStyle(true));
        var shelf = new BucketShelf(client.build(), where.name());
        shelf.refuseUnreachable(where, prefix);
        return shelf;
    }

    private void refuseUnreachable(Bucket where, String prefix) {
        var at = where.endpoint().map(uri -> " at " + uri).orElse("");
        try {
            client.headBucket(b -> b.bucket(bucket));
        } catch (S3Exception no) {
            close();
            var why = switch (no.statusCode()) {
                case 403 -> "does not let these keys in: look at %1$sS3_ACCESS_KEY and %1$sS3_SECRET_KEY";
                case 404 -> "does not exist: make it, or look at %1$sS3_BUCKET";
                default -> "answers " + no.statusCode() + ": look at %1$sS3_REGION and %1$sS3_ENDPOINT";
            };
            throw new CannotStart("The bucket \"" + bucket + "\"" + at + " " + why.formatted(prefix) + ".", no);
        } catch (SdkException no) {
            close();
            throw new CannotStart(
                    "The bucket \"" + bucket + "\"" + at + " cannot be reached: look at " + prefix + "S3_ENDPOINT.",
                    no);
        }
    }

    @Override
    public void put(String key, byte[] content) {
        var _ = ask(s3 -> s3.putObject(p -> p.bucket(bucket).key(key), RequestBody.fromBytes(content)));
    }

    @Override
    public byte[] get(String key) {
        return ask(s3 -> s3.getObjectAsBytes(g -> g.bucket(bucket).key(key)).asByteArray());
    }

    @Override
    public void drop(String key) {
        var _ = ask(s3 -> s3.deleteObject(d -> d.bucket(bucket).key(key)));
    }

    @Override
    public void each(String beginning, BiConsumer<String, Instant> lying) {
        ask(s3 -> s3.listObjectsV2Paginator(l -> l.bucket(bucket).prefix(beginning)).contents().stream())
                .forEach(object -> lying.accept(object.key(), object.lastModified()));
    }

    /** Whoever asks is told to come back when the server is away; an object that is not there is a fault. */
    private <T> T ask(Function<S3Client, T> question) {
        try {
            return question.apply(client);
        } catch (NoSuchKeyException gone) {
            throw new IllegalStateException("A kept file is not in the bucket", gone);
        } catch (SdkException away) {
            log.warn("The bucket {} does not answer: {}", bucket, away.toString());
            throw new Away();
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** The bucket does not answer just now. */
    static final class Away extends Unavailable {
        private static final long serialVersionUID = 1L;
    }
}
